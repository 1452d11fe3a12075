using System.Collections.Immutable;

namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>Lays the pieces of a difference out in lines.</summary>
internal sealed class DiffRowBuilder
{
    private static readonly ReadOnlyMemory<char> LineBreak = "\n".AsMemory();

    private readonly int _context;
    private readonly ImmutableArray<DiffRow>.Builder _rows = ImmutableArray.CreateBuilder<DiffRow>();

    // Lines that stayed since the last that changed: the first few are shown when they come, the last few when the next change comes.
    private readonly Queue<DiffRow> _kept = new();
    private readonly List<TextPiece> _line = [];
    private int _passedOver;
    private int _owed;
    private int _before = 1;
    private int _after = 1;

    private DiffRowBuilder(int context) => _context = context;

    /// <summary>The lines that changed, each with some that did not around it; empty where nothing changed.</summary>
    /// <param name="pieces">The difference.</param>
    /// <param name="context">How many lines that stayed are shown on each side of one that changed.</param>
    public static ImmutableArray<DiffRow> Build(ImmutableArray<TextPiece> pieces, int context)
    {
        if (pieces.All(piece => piece.Kind == PieceKind.Kept))
        {
            return [];
        }

        // A line break behind both texts saves the end of the text from being a case of its own.
        var builder = new DiffRowBuilder(context);
        List<TextPiece> open = [.. pieces, TextPiece.Kept(LineBreak)];
        for (int i = 0; i < open.Count; i++)
        {
            TurnLineBreakRound(open, i);
            if (open[i].Kind == PieceKind.Kept)
            {
                builder.AddKept(open[i].Text);
            }
            else
            {
                builder._line.Add(open[i]);
            }
        }

        builder.AddWholeLines();
        builder.Pass(builder._kept.Count);
        builder.AddGap();
        return builder._rows.ToImmutable();
    }

    // "line break, text" that goes before a line break is the same as "text, line break" that goes behind it, and the latter is a whole line.
    private static void TurnLineBreakRound(List<TextPiece> open, int i)
    {
        if (open[i].Kind == PieceKind.Kept || i + 1 == open.Count || open[i + 1] is not { Kind: PieceKind.Kept } next)
        {
            return;
        }

        ReadOnlySpan<char> text = open[i].Text.Span;
        int breaks = LeadingBreaks(text), turned = Math.Min(breaks == text.Length ? 1 : breaks, LeadingBreaks(next.Text.Span));
        if (turned > 0)
        {
            ReadOnlyMemory<char> moved = next.Text[..turned];
            open[i + 1] = TextPiece.Kept(next.Text[turned..]);
            open.Insert(i + 1, open[i] with { Text = string.Concat(text[turned..], moved.Span).AsMemory() });
            open[i] = TextPiece.Kept(moved);
        }
    }

    private static int LeadingBreaks(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('\n') is var end and >= 0 ? end : text.Length;

    private void AddKept(ReadOnlyMemory<char> text)
    {
        while (text.Span.IndexOf('\n') is var end and >= 0)
        {
            _line.Add(TextPiece.Kept(text[..end]));
            EndLine();
            text = text[(end + 1)..];
        }

        _line.Add(TextPiece.Kept(text));
    }

    // A line ends on both sides.
    private void EndLine()
    {
        AddWholeLines();
        ImmutableArray<TextPiece> rest = [.. _line.Where(piece => !piece.Text.IsEmpty)];
        _line.Clear();
        if (rest.All(piece => piece.Kind == PieceKind.Kept))
        {
            Keep(rest);
        }
        else if (rest.Length <= 2 && rest.All(piece => piece.Kind != PieceKind.Kept) && rest[0].Kind != rest[^1].Kind)
        {
            AddWhole(rest[0]);
            AddWhole(rest[1]);
        }
        else
        {
            AddChanged(rest);
        }
    }

    // Whole lines that went or came where a line begins have rows of their own.
    private void AddWholeLines()
    {
        int first = 0;
        while (first < _line.Count && (_line[first].Text.IsEmpty || _line[first].Kind != PieceKind.Kept))
        {
            TextPiece piece = _line[first];
            int end = piece.Text.Span.IndexOf('\n');
            if (end >= 0)
            {
                AddWhole(piece with { Text = piece.Text[..end] });
                _line[first] = piece with { Text = piece.Text[(end + 1)..] };
            }
            else if (piece.Text.IsEmpty)
            {
                first++;
            }
            else
            {
                break;
            }
        }

        _line.RemoveRange(0, first);
    }

    private void AddWhole(TextPiece piece)
    {
        bool removed = piece.Kind == PieceKind.Removed;
        Show(new DiffRow(removed ? DiffRowKind.Removed : DiffRowKind.Inserted, removed ? _before++ : _after++, piece.Text.IsEmpty ? [] : [piece], piece.Reason is { } reason ? [reason] : []));
    }

    private void AddChanged(ImmutableArray<TextPiece> pieces)
    {
        Show(new DiffRow(DiffRowKind.Changed, _before, pieces, [.. pieces.Select(piece => piece.Reason).OfType<string>().Distinct(StringComparer.Ordinal)]));
        foreach (TextPiece piece in pieces)
        {
            int breaks = piece.Text.Span.Count('\n');
            _before += piece.Kind == PieceKind.Removed ? breaks : 0;
            _after += piece.Kind == PieceKind.Inserted ? breaks : 0;
        }

        _before++;
        _after++;
    }

    private void Keep(ImmutableArray<TextPiece> pieces)
    {
        var row = new DiffRow(DiffRowKind.Kept, _before, pieces, []);
        _before++;
        _after++;
        if (_owed > 0)
        {
            _owed--;
            _rows.Add(row);
            return;
        }

        _kept.Enqueue(row);
        Pass(_kept.Count - _context);
    }

    private void Pass(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _kept.Dequeue();
            _passedOver++;
        }
    }

    private void Show(DiffRow row)
    {
        AddGap();
        _rows.AddRange(_kept);
        _kept.Clear();
        _rows.Add(row);
        _owed = _context;
    }

    private void AddGap()
    {
        if (_passedOver > 0)
        {
            _rows.Add(new DiffRow(DiffRowKind.Gap, _passedOver, [], []));
            _passedOver = 0;
        }
    }
}
