using System.Collections.Immutable;
using System.IO.Enumeration;

namespace TextPipeline.Core.Removals;

/// <summary>Which removals are meant.</summary>
/// <param name="Rules">Globs of rules, such as <c>id/*</c>; empty for any.</param>
/// <param name="Kinds">Globs of kinds; empty for any.</param>
internal sealed record RemovalFilter(ImmutableArray<string> Rules, ImmutableArray<string> Kinds)
{
    public bool Matches(Metadata features) =>
        Matches(Rules, features.GetValueOrDefault(RemovalKeys.Rule, "")) && Matches(Kinds, features.GetValueOrDefault(RemovalKeys.Kind, ""));

    private static bool Matches(ImmutableArray<string> globs, string value) =>
        globs.IsEmpty || globs.Any(glob => FileSystemName.MatchesSimpleExpression(glob, value, ignoreCase: false));
}
