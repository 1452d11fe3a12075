using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>One entry of <c>stages</c>.</summary>
internal sealed record StageEntry
{
    /// <summary>Where the entry begins.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary><c>use</c>.</summary>
    public required StageReference Use { get; init; }

    /// <summary><c>label</c>, unique in the file. By default the stage's name; further entries of one stage are called <c>strip_ads_2</c>, <c>strip_ads_3</c> and so on.</summary>
    public required string Label { get; init; }

    /// <summary><c>with</c>: the stage's options, or null where the entry sets none.</summary>
    public SourceMapping? With { get; init; }

    /// <summary><c>on_error</c>.</summary>
    public FailurePolicy OnError { get; init; } = FailurePolicy.Quarantine;
}
