namespace TextPipeline.Text.Sentences;

/// <summary>What goes on behind a closing mark: a clause that reports what was said, the rest of a sentence that a parenthesis stands in.</summary>
internal ref partial struct SentenceScanner
{
    private const int LongestParenthesis = 200;
    private const int MostReportingWords = 4;
    private const int LongestReport = 48;

    /// <summary>Whether the sentence goes on behind a run that a quotation mark or a bracket closes.</summary>
    private readonly bool GoesOnBehindClosing(TerminatorRun run, int next)
    {
        if (!run.IsClosed)
        {
            return false;
        }

        return SentenceCharacters.IsClosingBracket(_text[run.End - 1])
            ? run.IsScript && IsParenthesisInside(run)
            : _rules.HasReporting && IsReport(next);
    }

    /// <summary>Whether the bracket that closes the run was opened in the middle of the present sentence.</summary>
    private readonly bool IsParenthesisInside(TerminatorRun run)
    {
        char opening = _text[run.End - 1] switch { ')' => '(', ']' => '[', '}' => '{', '）' => '（', '】' => '【', '］' => '［', '〉' => '〈', _ => '｛' };
        int from = Math.Max(_start, run.Start - LongestParenthesis);
        int start = _text[from..run.Start].LastIndexOf(opening);
        return start >= 0 && from + start > _start;
    }

    /// <summary>
    /// Whether the few words from here to the next mark report what was said: <c>Ann asked.</c> A word that starts sentences does not go on with one.
    /// </summary>
    private readonly bool IsReport(int position)
    {
        NextWord first = ReadNext(position);
        if (first.Kind is not (NextKind.Capital or NextKind.Other) || (first.Role & SentenceWord.Starter) != 0 || SentenceCharacters.IsOpening(_text[position]))
        {
            return false;
        }

        int limit = Math.Min(_text.Length, position + LongestReport);
        bool reports = false;
        for (int words = 0; position < limit; position++)
        {
            char c = _text[position];
            if (SentenceCharacters.IsIdeographic(c))
            {
                reports |= (_rules.Word(_text[position..(position + 1)]) & SentenceWord.Reporting) != 0;
            }
            else if (SentenceCharacters.IsLetter(c))
            {
                int end = position + 1;
                while (end < limit && (SentenceCharacters.IsLetter(_text[end]) || SentenceCharacters.IsFormat(_text[end])))
                {
                    end++;
                }

                words++;
                reports |= (_rules.Word(_text[position..end]) & SentenceWord.Reporting) != 0;
                if (words > MostReportingWords)
                {
                    return false;
                }

                position = end - 1;
            }
            else if (!SentenceCharacters.IsBlank(c))
            {
                break;
            }
        }

        return reports;
    }
}
