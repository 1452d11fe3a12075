using TextPipeline.Plugins.Dates.Scanning;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Runs of digits joined by single marks without spaces, as <c>30/01/2023</c> or <c>06.00-09.00</c>.</summary>
internal readonly ref struct DigitChain
{
    private readonly TokenView _view;
    private readonly int _first;

    private DigitChain(TokenView view, int first, int count)
    {
        _view = view;
        _first = first;
        Count = count;
    }

    /// <summary>How many numbers; no more than looked for.</summary>
    public int Count { get; }

    /// <summary>The chain that starts at a number.</summary>
    /// <param name="view">The line.</param>
    /// <param name="index">The number's token.</param>
    /// <param name="limit">How many numbers to look for at most, so that a long chain costs no more than a short one.</param>
    public static DigitChain At(TokenView view, int index, int limit = 7)
    {
        int count = 1;
        while (count < limit && IsJoint(view, index + (2 * count) - 1))
        {
            count++;
        }

        return new DigitChain(view, index, count);
    }

    private static bool IsJoint(TokenView view, int mark) => view[mark].Kind == TokenKind.Mark && view[mark].Value is '/' or '-' or '.' or ':' or ','
        && view.IsAttached(mark) && view.IsNumber(mark + 1) && view.IsAttached(mark + 1);

    /// <summary>The token behind the first <paramref name="count"/> numbers.</summary>
    public int Next(int count) => _first + (2 * count) - 1;

    /// <summary>The value of a number.</summary>
    public int this[int index] => _view[_first + (2 * index)].Value;

    /// <summary>How many digits a number has.</summary>
    public int Digits(int index) => _view[_first + (2 * index)].Length;

    /// <summary>The mark behind a number; NUL behind the last.</summary>
    public char Mark(int index) => index < Count - 1 ? (char)_view[_first + (2 * index) + 1].Value : '\0';
}
