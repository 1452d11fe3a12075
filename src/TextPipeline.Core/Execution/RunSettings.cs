using System.Collections.Immutable;
using TextPipeline.Core.Execution.Progress;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution;

/// <summary>What a run reads, how, and with how many hands.</summary>
internal sealed record RunSettings
{
    public required ImmutableArray<InputFile> Files { get; init; }

    /// <summary>What stages learn from that must know the corpus; empty for <see cref="Files"/>. A shard has part of the files, and learns from all.</summary>
    public ImmutableArray<InputFile> Corpus { get; init; } = [];

    public required InputOptions Input { get; init; }

    public required IDocumentEncoder Encoder { get; init; }

    /// <summary>How many documents are processed at once, 1 or more. What comes out does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many calls may be left behind at their time limit before the run is ended, 0 or more.</summary>
    public int MaxLostThreads { get; init; } = LostThreads.DefaultMost;

    /// <summary>How many documents may be read and not yet written, 1 or more: what bounds memory beside their size.</summary>
    public int MaxInFlight { get; init; } = 10_000;

    /// <summary>How long at least from one checkpoint to the next.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The account to go on with; null for a run from the start.</summary>
    public RunState? State { get; init; }

    /// <summary>Where workers note what they have in hands; null for nowhere.</summary>
    public InFlightMap? InFlight { get; init; }

    /// <summary>Documents that are run alone, in a process of their own; null for none.</summary>
    public Suspects? Suspects { get; init; }

    /// <summary>The identities of the documents that are accounted for, which the run takes over; null for none.</summary>
    public IdRegistry? Ids { get; init; }

    /// <summary>Is told how far the run is; null for nobody.</summary>
    public RunProgress? Progress { get; init; }

    /// <summary>Whether each document and each call of a stage is a span for who listens to <see cref="DocumentSpans.Source"/>.</summary>
    public bool TracesDocuments { get; init; }

    public required Stream StandardInput { get; init; }
}
