using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>An entry that uses a stage.</summary>
internal sealed record StageEntry : FlowEntry
{
    /// <summary><c>use</c>.</summary>
    public required StageReference Use { get; init; }

    /// <summary><c>label</c>, unique in the file. By default the stage's name; further entries of one stage are called <c>strip_ads_2</c>, <c>strip_ads_3</c> and so on.</summary>
    public required string Label { get; init; }

    /// <summary>Where <c>label</c> stands; null where the label is the default.</summary>
    public SourcePosition? LabelPosition { get; init; }

    /// <summary><c>with</c>: the stage's options, or null where the entry sets none.</summary>
    public SourceMapping? With { get; init; }

    /// <summary><c>on_error</c>, where it names a policy.</summary>
    public FailurePolicy OnError { get; init; } = FailurePolicy.Quarantine;

    /// <summary><c>on_error</c>, where it is a list: what a document goes through on which the stage fails, from what it was before the stage.</summary>
    public ImmutableArray<FlowEntry> Fallback { get; init; } = [];

    /// <summary><c>timeout</c>: how long one attempt on one document may take; null for any time.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary><c>retry</c>, or null for one attempt alone.</summary>
    public RetryEntry? Retry { get; init; }

    /// <summary><c>guard</c>, or null for none.</summary>
    public GuardEntry? Guard { get; init; }

    /// <summary><c>isolation</c>; null where the entry does not say.</summary>
    public IsolationLevel? Isolation { get; init; }

    /// <summary><c>profile</c>: the file with what the stage has learned of a corpus; null where it learns, if it does, in the run.</summary>
    public SourceScalar? Profile { get; init; }
}
