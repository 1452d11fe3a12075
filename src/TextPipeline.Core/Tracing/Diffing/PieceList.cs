using System.Collections.Immutable;

namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>Gathers the pieces of a difference; empty ones are passed over.</summary>
internal sealed class PieceList
{
    private readonly ImmutableArray<TextPiece>.Builder _pieces = ImmutableArray.CreateBuilder<TextPiece>();

    public void Add(TextPiece piece)
    {
        if (!piece.Text.IsEmpty)
        {
            _pieces.Add(piece);
        }
    }

    public ImmutableArray<TextPiece> ToImmutable() => _pieces.ToImmutable();
}
