using System.Collections.Immutable;
using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record EditLinesOptions
{
    [Description("Lines that begin so are removed.")]
    public ImmutableArray<string> Remove { get; init; } = [];

    [Description("Words, and what takes their place.")]
    public ImmutableDictionary<string, string> Replace { get; init; } = ImmutableDictionary<string, string>.Empty;

    [Description("Words that are marked, and the value that they have.")]
    public ImmutableDictionary<string, string> Mark { get; init; } = ImmutableDictionary<string, string>.Empty;

    [Description("A title to set; empty sets none.")]
    public string Title { get; init; } = "";
}
