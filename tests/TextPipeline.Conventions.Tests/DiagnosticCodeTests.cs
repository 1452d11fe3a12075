using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

public sealed partial class DiagnosticCodeTests
{
    private static IEnumerable<(SourceFile File, string Code)> Uses => Repository.Sources("src", "plugins")
        .SelectMany(file => Code().Matches(file.Code).Select(match => (file, match.Groups["code"].Value)));

    [Fact]
    public void Codes_OfDiagnostics_StandInCataloguesAlone() => Rule.Holds(
        "A code is written in a catalogue, a file called ...Diagnostics.cs; others call its methods.",
        Uses.Where(use => !use.File.Stem.EndsWith("Diagnostics", StringComparison.Ordinal)).Select(use => $"{use.File.Path}: {use.Code}"));

    [Fact]
    public void Codes_OfDiagnostics_AreUnique() => Rule.Holds(
        "A code means one finding.",
        Uses.GroupBy(use => use.Code).Where(uses => uses.Count() > 1).Select(uses => $"{uses.Key}: {string.Join(", ", uses.Select(use => use.File.Path))}"));

    [Fact]
    public void Codes_OfDiagnostics_AreDocumented()
    {
        string[] documented = [.. DocumentedCode().Matches(Repository.ReadText("pipelines/CODES.md")).Select(match => match.Groups["code"].Value)];
        string[] used = [.. Repository.Sources("src").SelectMany(file => AnyCode().Matches(file.Code).Select(match => match.Value)).Distinct(StringComparer.Ordinal)];
        Rule.Holds("Every code has its row in pipelines/CODES.md.", used.Except(documented));
        Rule.Holds("Every row of pipelines/CODES.md is of a code that is used.", documented.Except(used));
        Rule.Holds("A code has one row.", documented.GroupBy(code => code).Where(rows => rows.Count() > 1).Select(rows => rows.Key));
    }

    [GeneratedRegex("^[|] `(?<code>TP[0-9]{4})` [|]", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();

    [GeneratedRegex("TP[0-9]{4}")]
    private static partial Regex AnyCode();

    [GeneratedRegex("\"(?<code>TP[0-9]{4})\"")]
    private static partial Regex Code();
}
