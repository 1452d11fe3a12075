namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>A piece of a difference. The pieces that are kept or removed make the text before, those that are kept or inserted the text after.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Text">Never empty; points into one of the texts.</param>
/// <param name="Reason">Why it went or came; null where it is kept or nothing is known.</param>
internal readonly record struct TextPiece(PieceKind Kind, ReadOnlyMemory<char> Text, string? Reason)
{
    public static TextPiece Kept(ReadOnlyMemory<char> text) => new(PieceKind.Kept, text, null);
}
