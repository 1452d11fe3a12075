using System.Collections.Immutable;

namespace TextPipeline.Core.Execution;

/// <summary>A document on its way, and the record of the batch that it comes from.</summary>
/// <param name="Document">The document as it is now.</param>
/// <param name="Record">The record.</param>
/// <param name="Place">Which child of which split it is, outermost first; empty where nothing was split.</param>
internal readonly record struct WalkingDocument(Document Document, int Record, ImmutableArray<int> Place) : IComparable<WalkingDocument>
{
    public WalkingDocument(Document document, int record)
        : this(document, record, [])
    {
    }

    /// <summary>In the order of the input, and of the children of a split.</summary>
    public int CompareTo(WalkingDocument other) => Record != other.Record ? Record.CompareTo(other.Record) : Place.AsSpan().SequenceCompareTo(other.Place.AsSpan());
}
