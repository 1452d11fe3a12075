using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>What a definition is read with, beside its file.</summary>
internal sealed record DefinitionSettings
{
    /// <summary>Reads a variable for <c>${NAME}</c>; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>What the command line sets in place of the file.</summary>
    public ImmutableArray<OptionOverride> Overrides { get; init; } = [];

    /// <summary>Whether the entry of a label is given the profile that the file names for it; one that is about to learn anew is not.</summary>
    public Func<string, bool> UsesProfile { get; init; } = static _ => true;
}
