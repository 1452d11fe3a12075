using System.ComponentModel;

namespace TestPlugins.Stages;

internal sealed record CompareWithCorpusOptions
{
    [Description("Whether the stage wants to know the corpus.")]
    public bool Learns { get; init; } = true;

    [Description("Observing a document with this word in its text throws.")]
    public string? ThrowsOn { get; init; }

    [Description("Learning from a document of this many characters throws.")]
    public int FailsOnLength { get; init; } = -1;

    [Description("Profiles with another unit than this do not fit.")]
    public int Unit { get; init; } = 1;
}
