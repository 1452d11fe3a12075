using System.Collections.Immutable;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution;

/// <summary>What a run reads, how, and with how many hands.</summary>
internal sealed record RunSettings
{
    public required ImmutableArray<InputFile> Files { get; init; }

    public required InputOptions Input { get; init; }

    public required IDocumentEncoder Encoder { get; init; }

    /// <summary>How many documents are processed at once, 1 or more. What comes out does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many calls may be left behind at their time limit before the run is ended, 0 or more.</summary>
    public int MaxLostThreads { get; init; } = LostThreads.DefaultMost;

    public required Stream StandardInput { get; init; }
}
