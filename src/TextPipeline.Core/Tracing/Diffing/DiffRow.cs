using System.Collections.Immutable;

namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>A line of a difference.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Line">Its number from 1: in the text after where it came, else in the text before; of a gap, how many lines it stands for.</param>
/// <param name="Pieces">What it consists of, without its line break; empty for an empty line and a gap.</param>
/// <param name="Reasons">Why, each once, in order.</param>
internal sealed record DiffRow(DiffRowKind Kind, int Line, ImmutableArray<TextPiece> Pieces, ImmutableArray<string> Reasons);
