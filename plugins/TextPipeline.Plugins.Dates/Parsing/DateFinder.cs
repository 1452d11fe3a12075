using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Scanning;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Finds the expressions of a text in one pass, in time linear in its length.</summary>
/// <remarks>Keeps its buffers from text to text, so a text without dates costs no allocation. Not safe for concurrent use.</remarks>
internal sealed class DateFinder
{
    // One text of a hundred thousand dates must not hold its memory for the rest of a run.
    private const int KeptCapacity = 1024;

    private readonly Tokenizer _tokenizer = new();
    private readonly TokenView _view = new();
    private readonly List<Expression> _found = [];

    /// <summary>The expressions of a text in order; they do not overlap. The list is used again by the next call.</summary>
    public IReadOnlyList<Expression> Find(string text, Lexicon lexicon, DateOrder order)
    {
        _found.Clear();
        if (_found.Capacity > KeptCapacity)
        {
            _found.Capacity = KeptCapacity;
        }

        _tokenizer.Reset(text, lexicon);
        int line = 0;
        bool looksAhead = false;
        while (_tokenizer.MoveNext())
        {
            if (_tokenizer.HasCandidates)
            {
                bool isWholeText = line == 0 && _tokenizer.EndsLine && text.Length < 200 && text.AsSpan().Trim().IndexOfAny('\n', '\r') < 0;
                _view.Set(text, _tokenizer.Tokens, _tokenizer.Count, lexicon, isWholeText);
                FindInLine(_view, order, line, ref looksAhead);
            }

            if (_tokenizer.EndsLine)
            {
                line++;
                looksAhead = false;
            }
        }

        return _found;
    }

    private void FindInLine(TokenView view, DateOrder order, int line, ref bool looksAhead)
    {
        int index = 0;
        int yearEnd = -1;
        while (index < view.Count)
        {
            ref readonly Token token = ref view[index];
            if (token.Kind == TokenKind.Mark && (token.Value is '"' || (token.Value is '.' && !view.IsAttached(index + 1))))
            {
                looksAhead = false;
            }
            else if (token.Has(SenseKind.FutureCue))
            {
                looksAhead = true;
            }

            if (ExpressionStart.IsPossible(view, index) && ExpressionParser.TryParse(view, index, order, out ExpressionParser.Match match))
            {
                if (ExpressionGuard.Accepts(view, match, yearEnd))
                {
                    Add(view, match, line, looksAhead);
                    yearEnd = ExpressionGuard.IsYear(match) ? match.Next : -1;
                }

                index = Math.Max(match.Next, index + 1);
            }
            else
            {
                index = Skip(view, index);
            }
        }
    }

    // A chain of digits that is no date holds none either.
    private static int Skip(TokenView view, int index)
    {
        int next = index + 1;
        if (!view.IsNumber(index))
        {
            return next;
        }

        while (view[next].Kind == TokenKind.Mark && view[next].Value is '/' or '.' or ':' && view.IsAttached(next) && view.IsNumber(next + 1) && view.IsAttached(next + 1))
        {
            next += 2;
        }

        return next;
    }

    private void Add(TokenView view, in ExpressionParser.Match match, int line, bool looksAhead) => _found.Add(new Expression(
        view[match.First].Start,
        view[match.Next - 1].End,
        match.Parts,
        match.Second ?? default,
        match.IsRange,
        ExpressionRule.NameOf(match),
        line,
        looksAhead));
}
