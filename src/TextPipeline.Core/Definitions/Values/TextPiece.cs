namespace TextPipeline.Core.Definitions.Values;

/// <summary>A piece of a value: characters, or a reference.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The characters; the reference as it is written.</param>
/// <param name="Name">What a reference names.</param>
/// <param name="Rest">The default or the message.</param>
/// <param name="Ordinal">How many <c>${</c> stand before it in the value, escaped ones too: by that its place in the file is found.</param>
internal sealed record TextPiece(TextPieceKind Kind, string Text, string Name = "", string Rest = "", int Ordinal = 0);
