namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>Finds the reason of a piece by its content, for changes whose places are not known.</summary>
internal sealed class ReasonFinder
{
    private readonly Dictionary<string, string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inserted = new(StringComparer.Ordinal);
    private readonly string? _only;

    public ReasonFinder(ReadOnlySpan<TextChange> changes)
    {
        _only = changes.IsEmpty ? null : changes[0].Reason;
        foreach (TextChange change in changes)
        {
            Learn(_removed, change.Removed, change.Reason);
            Learn(_inserted, change.Inserted, change.Reason);
            _only = string.Equals(_only, change.Reason, StringComparison.Ordinal) ? _only : null;
        }
    }

    /// <summary>The reason of the change that has the piece's first line that any change has; null where there is none.</summary>
    public string? Of(TextPiece piece)
    {
        if (_only is not null)
        {
            return _only;
        }

        Dictionary<string, string> reasons = piece.Kind == PieceKind.Removed ? _removed : _inserted;
        foreach (ReadOnlySpan<char> line in piece.Text.Span.EnumerateLines())
        {
            if (reasons.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.Trim(), out string? reason))
            {
                return reason;
            }
        }

        return null;
    }

    private static void Learn(Dictionary<string, string> reasons, string text, string reason)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                reasons.TryAdd(line.Trim().ToString(), reason);
            }
        }
    }
}
