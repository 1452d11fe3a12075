namespace TextPipeline;

/// <summary>One change to a text: the characters of <see cref="Span"/> give way to <see cref="Replacement"/>.</summary>
/// <remarks>Immutable. There is no edit without a reason: reasons are counted, reported and shown by <c>trace</c>.</remarks>
public readonly record struct TextEdit
{
    /// <summary>Makes an edit.</summary>
    /// <param name="span">What goes; an empty span inserts.</param>
    /// <param name="replacement">What comes; empty removes.</param>
    /// <param name="reason">Why, as snake_case with few distinct values, such as <c>advertisement_marker</c> or <c>id/read_also</c>.
    /// It is a counter's name, so it must not carry parts of the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="replacement"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    public TextEdit(TextSpan span, string replacement, string reason)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        Span = span;
        Replacement = replacement;
        Reason = reason;
    }

    /// <summary>The characters that go, in the text before the edit.</summary>
    public TextSpan Span { get; }

    /// <summary>The characters that take their place.</summary>
    public string Replacement { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>An edit that takes <paramref name="span"/> out.</summary>
    public static TextEdit Remove(TextSpan span, string reason) => new(span, "", reason);

    /// <summary>An edit that puts <paramref name="text"/> before the character at <paramref name="offset"/>.</summary>
    public static TextEdit Insert(int offset, string text, string reason) => new(new TextSpan(offset, 0), text, reason);
}
