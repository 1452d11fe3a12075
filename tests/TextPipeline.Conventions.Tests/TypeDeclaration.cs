using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

/// <summary>A type as its source declares it.</summary>
/// <param name="File">Where.</param>
/// <param name="Name">Without type parameters.</param>
/// <param name="Kind"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c>, <c>interface</c>, <c>enum</c> or <c>delegate</c>.</param>
/// <param name="Modifiers">Such as <c>internal sealed</c>.</param>
/// <param name="IsTopLevel">Whether it stands at the margin, as types of a file-scoped namespace do.</param>
/// <param name="Bases">What follows the colon.</param>
internal sealed partial record TypeDeclaration(SourceFile File, string Name, string Kind, string[] Modifiers, bool IsTopLevel, string Bases)
{
    public static IEnumerable<TypeDeclaration> In(SourceFile file) => Declaration().Matches(file.Code).Select(match => new TypeDeclaration(
        file,
        match.Groups["name"].Value,
        match.Groups["kind"].Value,
        match.Groups["modifiers"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        match.Groups["indent"].Length == 0,
        match.Groups["bases"].Value));

    public bool IsClass => Kind is "class" or "record" or "record class";

    public bool Has(params string[] modifiers) => Modifiers.Intersect(modifiers).Any();

    [GeneratedRegex(
        @"^(?<indent>[ ]*)(?<modifiers>(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref|unsafe|new)[ ]+)*)"
        + @"(?<kind>class|record[ ]+struct|record[ ]+class|record|struct|interface|enum|delegate[ ]+[\w<>?,. ]+?)[ ]+(?<name>[A-Z]\w*)"
        + @"[^:{;]*(?::(?<bases>[^{;]*))?",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
