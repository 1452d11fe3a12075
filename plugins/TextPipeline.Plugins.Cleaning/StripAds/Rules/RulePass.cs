using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Decides about whole lines by rules: each line on its own, then what goes along with a line that went.</summary>
internal static class RulePass
{
    private const int MostTailLines = 20;
    private const int MostTailLineLength = 120;
    private const int LeastFollowerWords = 5;

    /// <summary>A heading is looked for in so many lines below the table of contents, so that many tables cannot make the time grow with the square of the text.</summary>
    private const int MostContentsDistance = 2000;

    /// <summary>Writes the reason of every line that goes into the table.</summary>
    /// <returns>How many lines went that belong to the frame of a web page.</returns>
    public static int Apply(RuleSet rules, string text, Span<TextLine> lines)
    {
        int frame = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            ref TextLine line = ref lines[i];
            if (!line.Stays)
            {
                continue;
            }

            ReadOnlySpan<char> content = line.Content(text);
            if (rules.Allow.TryMatch(content, line.IsSentence, out RuleMatch allowed))
            {
                line.Traits |= LineTraits.Protected;
                line.Decision = new LineDecision(DecisionKind.KeptByRule, allowed.Rule.Reason);
            }
            else if (rules.TryDrop(content, line.IsSentence, out RuleMatch match))
            {
                Take(match, text, lines, i);
                frame += match.Rule.Frame ? 1 : 0;
            }
        }

        if (rules.Doubled is Rule doubled)
        {
            TakeDoubled(doubled, text, lines);
        }

        return frame;
    }

    private static void Take(RuleMatch match, string text, Span<TextLine> lines, int index)
    {
        Rule rule = match.Rule;
        if (rule.EndsText)
        {
            TakeTail(rule, lines, index + 1);
            return;
        }

        lines[index].Decision = new LineDecision(DecisionKind.Rule, rule.Reason);
        if (rule.Follow > 0 && match.IsBare)
        {
            TakeFollowers(rule, text, lines, index + 1);
        }

        if (rule.FollowRepeated > 0)
        {
            TakeContents(rule, text, lines, index + 1);
        }
    }

    /// <summary>Headlines after a bare <c>Read also:</c>. The first is surely one; of the next, only long ones, because a section may start there.</summary>
    private static void TakeFollowers(Rule rule, string text, Span<TextLine> lines, int from)
    {
        int taken = 0;
        for (int i = from; i < lines.Length && taken < rule.Follow; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            ReadOnlySpan<char> content = lines[i].Content(text);
            if (!IsFollower(lines[i], content) || (taken > 0 && LineShape.CountWords(content, LeastFollowerWords) < LeastFollowerWords))
            {
                return;
            }

            lines[i].Decision = Along(rule);
            taken++;
        }
    }

    /// <summary>A headline may end in a question or exclamation mark, which makes it look like a sentence.</summary>
    private static bool IsFollower(in TextLine line, ReadOnlySpan<char> content) =>
        line is { Reason: null, IsProtected: false } && !HasGluedEnd(content)
        && (line.IsHeadline || (line.IsSentence && content.Length <= Rule.DefaultMaxLength && content[^1] is '?' or '!' or '\'' && !content.Contains(". ", StringComparison.Ordinal)));

    /// <summary>A sentence that something is glued to, such as <c>the ministry said.ADVERTISEMENT</c>, ends in no full stop and is no headline.</summary>
    private static bool HasGluedEnd(ReadOnlySpan<char> content)
    {
        int at = content.IndexOf('.');
        while (at > 0 && at + 1 < content.Length)
        {
            if (char.IsLower(content[at - 1]) && char.IsUpper(content[at + 1]))
            {
                return true;
            }

            int next = content[(at + 1)..].IndexOf('.');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>The entries of a table of contents: lines that stand once more further down.</summary>
    private static void TakeContents(Rule rule, string text, Span<TextLine> lines, int from)
    {
        int end = from;
        while (end < lines.Length && end - from < rule.FollowRepeated && !lines[end].IsSentence)
        {
            end++;
        }

        for (int i = from; i < end; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            if (!StandsBelow(lines[i].Content(text), text, lines, i + 1))
            {
                return;
            }

            if (lines[i].Reason is null)
            {
                lines[i].Decision = Along(rule);
            }
        }
    }

    private static bool StandsBelow(ReadOnlySpan<char> content, string text, Span<TextLine> lines, int from)
    {
        int end = Math.Min(lines.Length, from + MostContentsDistance);
        for (int i = from; i < end; i++)
        {
            if (lines[i].ContentLength == content.Length && lines[i].Content(text).SequenceEqual(content))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tags, teasers and buttons behind the line that ends the text; none of it if anything behind it is a sentence.</summary>
    private static void TakeTail(Rule rule, Span<TextLine> lines, int from)
    {
        int filled = 0;
        for (int i = from; i < lines.Length; i++)
        {
            filled += lines[i].IsBlank ? 0 : 1;
            if (lines[i].IsSentence || lines[i].ContentLength > MostTailLineLength || filled > MostTailLines)
            {
                return;
            }
        }

        for (int i = from; i < lines.Length; i++)
        {
            if (lines[i] is { Stays: true, IsProtected: false })
            {
                lines[i].Decision = Along(rule);
            }
        }
    }

    private static LineDecision Along(Rule rule) => new(DecisionKind.Follow, rule.Reason);

    /// <summary>A headline that stands twice in a row behind a sentence is the teaser of a video or a story: its picture's text and its title.</summary>
    private static void TakeDoubled(Rule rule, string text, Span<TextLine> lines)
    {
        bool afterSentence = false;
        int before = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            bool doubles = (lines[i].Traits & LineTraits.Doubles) != 0 && before >= 0
                && lines[i] is { Reason: null, IsProtected: false, IsHeadline: true } && lines[before].Reason is null
                && LineShape.CountWords(lines[i].Content(text), rule.Doubled) >= rule.Doubled;
            if (doubles && afterSentence)
            {
                lines[before].Decision = new LineDecision(DecisionKind.Rule, rule.Reason);
                lines[i].Decision = lines[before].Decision;
            }

            afterSentence = before >= 0 && (lines[before].IsSentence || lines[before].Reason is not null);
            before = i;
        }
    }
}
