using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

public sealed partial class TestNameTests
{
    [Fact]
    public void Names_OfTests_AreMethodConditionResult() => Rule.Holds(
        "A test is called Method_Condition_Result.",
        Repository.Sources("tests").SelectMany(Tests).Where(test => !ThreeParts().IsMatch(test.Name)).Select(test => $"{test.File.Path}: {test.Name}"));

    [Fact]
    public void Tests_OfThisProject_AreFound() => Assert.Contains(
        nameof(Tests_OfThisProject_AreFound), Repository.Sources("tests").SelectMany(Tests).Select(test => test.Name));

    private static IEnumerable<(SourceFile File, string Name)> Tests(SourceFile file)
    {
        bool marked = false;
        foreach (string line in file.Lines)
        {
            marked |= Mark().IsMatch(line);
            if (marked && Method().Match(line) is { Success: true } method)
            {
                marked = false;
                yield return (file, method.Groups["name"].Value);
            }
        }
    }

    [GeneratedRegex(@"^\s*\[(?:Fact|Theory)\b")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*public\s[^(=]*?(?<name>\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*$")]
    private static partial Regex ThreeParts();
}
