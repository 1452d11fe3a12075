using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Cuts glued phrases out of the lines that stay; a line that is furniture without them goes as a whole.</summary>
internal static class CutPass
{
    /// <summary>Finds the cuts of a text.</summary>
    /// <returns>Cuts inside lines that stay, sorted.</returns>
    public static List<TextEdit> Apply(RuleSet rules, string text, Span<TextLine> lines)
    {
        var found = new List<TextEdit>();
        rules.Cuts.Find(text, found);
        if (found.Count == 0)
        {
            return found;
        }

        var kept = new List<TextEdit>(found.Count);
        int next = 0;
        for (int i = 0; i < lines.Length && next < found.Count; i++)
        {
            int first = next;
            while (next < found.Count && found[next].Span.Start < lines[i].Next)
            {
                next++;
            }

            ref TextLine line = ref lines[i];
            if (next == first || !line.Stays || line.IsProtected)
            {
                continue;
            }

            string rest = Rest(text, line, found, first, next);
            if (rest.Length == 0)
            {
                line.Decision = new LineDecision(DecisionKind.Inline, found[first].Reason);
            }
            else if (rules.TryDrop(rest, (LineShape.TraitsOf(rest) & LineTraits.Sentence) != 0, out RuleMatch match) && !match.Rule.EndsText)
            {
                line.Decision = new LineDecision(DecisionKind.Inline, match.Rule.Reason);
            }
            else
            {
                kept.AddRange(found.GetRange(first, next - first));
            }
        }

        return kept;
    }

    private static string Rest(string text, in TextLine line, List<TextEdit> cuts, int first, int end)
    {
        var rest = new System.Text.StringBuilder(line.ContentLength);
        int at = line.ContentStart;
        for (int i = first; i < end; i++)
        {
            rest.Append(text.AsSpan(at, Math.Max(0, cuts[i].Span.Start - at)));
            at = Math.Max(at, cuts[i].Span.End);
        }

        return rest.Append(text.AsSpan(at, Math.Max(0, line.ContentEnd - at))).ToString().Trim();
    }
}
