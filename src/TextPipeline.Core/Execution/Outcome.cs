using System.Collections.Immutable;

namespace TextPipeline.Core.Execution;

/// <summary>How one document ended, and where its bytes lie where it is to be written.</summary>
/// <param name="Record">Which record of the batch it comes from.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Start">Offset of its bytes in the batch's output.</param>
/// <param name="Length">Number of its bytes.</param>
/// <param name="Beside">How many of them belong beside its own file.</param>
/// <param name="Ending">Why it ended, where it is not to be written.</param>
internal readonly record struct Outcome(int Record, OutcomeKind Kind, string Id, int Start, int Length, int Beside, Ending? Ending)
{
    /// <summary>Outcomes in the order of the input, and of the children of a split.</summary>
    public static readonly Comparer<Outcome> InOrder = Comparer<Outcome>.Create(
        (a, b) => a.Record != b.Record ? a.Record.CompareTo(b.Record) : a.Place.AsSpan().SequenceCompareTo(b.Place.AsSpan()));

    /// <summary>Which child of which split it is, as <see cref="WalkingDocument.Place"/>.</summary>
    public ImmutableArray<int> Place { get; init; } = [];
}
