using System.Collections.Immutable;
using System.Globalization;

namespace TextPipeline.Core.PipelineTests.Differences;

/// <summary>A difference for a person: what changed with a line around it, white space visible where it matters, long lines cut to the place.</summary>
internal static class DifferenceText
{
    private const int Context = 1;
    private const int MostLines = 60;
    private const int LongestAlone = 240;
    private const int LongestContext = 100;
    private const int Around = 40;

    /// <summary>Lines that begin with <c>- </c> (expected), <c>+ </c> (came instead) or two spaces (the same in both).</summary>
    public static ImmutableArray<string> Show(string expected, string actual)
    {
        List<DifferenceLine> lines = LineDifference.Between(expected, actual);
        var shown = ImmutableArray.CreateBuilder<string>();
        int next = 0;
        while (lines.FindIndex(next, line => line.Sign != ' ') is var first and >= 0)
        {
            int end = lines.FindIndex(first, line => line.Sign == ' ');
            end = end < 0 ? lines.Count : end;
            int before = Math.Max(next, first - Context);
            if (before > next || (next == 0 && before > 0))
            {
                shown.Add("  …");
            }

            AddContext(shown, lines, before, first);
            AddChange(shown, lines.GetRange(first, end - first));
            next = Math.Min(lines.Count, end + Context);
            int following = lines.FindIndex(end, line => line.Sign != ' ');
            next = following < 0 ? next : Math.Min(next, following);
            AddContext(shown, lines, end, next);
        }

        if (next < lines.Count && shown.Count > 0)
        {
            shown.Add("  …");
        }

        return Limit(shown);
    }

    /// <summary>One line alone, cut where it is long.</summary>
    public static string Line(char sign, string text) => $"{sign} {Cut(VisibleText.Show(text), LongestAlone)}".TrimEnd();

    private static ImmutableArray<string> Limit(ImmutableArray<string>.Builder shown)
    {
        int more = shown.Count - MostLines;
        if (more > 0)
        {
            shown.Count = MostLines;
            shown.Add(string.Create(CultureInfo.InvariantCulture, $"  … and {more} more lines"));
        }

        return shown.DrainToImmutable();
    }

    private static void AddContext(ImmutableArray<string>.Builder shown, List<DifferenceLine> lines, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            shown.Add($"  {Cut(VisibleText.Show(lines[i].Text), LongestContext)}".TrimEnd());
        }
    }

    // As many lines out as in are taken for changed lines, each beside what it became.
    private static void AddChange(ImmutableArray<string>.Builder shown, List<DifferenceLine> change)
    {
        string[] removed = [.. change.Where(line => line.Sign == '-').Select(line => line.Text)];
        string[] added = [.. change.Where(line => line.Sign == '+').Select(line => line.Text)];
        if (removed.Length == added.Length)
        {
            for (int i = 0; i < removed.Length; i++)
            {
                AddPair(shown, removed[i], added[i]);
            }
        }
        else
        {
            shown.AddRange(removed.Select(line => Line('-', line)));
            shown.AddRange(added.Select(line => Line('+', line)));
        }
    }

    private static void AddPair(ImmutableArray<string>.Builder shown, string removed, string added)
    {
        (string from, string to) = VisibleText.DifferInWhiteSpaceAlone(removed, added)
            ? (VisibleText.ShowAll(removed), VisibleText.ShowAll(added))
            : (VisibleText.Show(removed), VisibleText.Show(added));
        int prefix = from.AsSpan().CommonPrefixLength(to);
        int most = Math.Min(from.Length, to.Length) - prefix, suffix = 0;
        while (suffix < most && from[^(suffix + 1)] == to[^(suffix + 1)])
        {
            suffix++;
        }

        shown.Add("- " + Window(from, prefix, suffix));
        shown.Add("+ " + Window(to, prefix, suffix));
    }

    private static string Window(string line, int prefix, int suffix)
    {
        int start = prefix > Around + 20 ? Whole(line, prefix - Around) : 0;
        int end = suffix > Around + 20 ? Whole(line, line.Length - suffix + Around) : line.Length;
        return (start > 0 ? "…" : "") + Cut(line[start..end], LongestAlone) + (end < line.Length ? "…" : "");
    }

    private static string Cut(string line, int longest) => line.Length <= longest ? line : line[..Whole(line, longest)] + "…";

    // No surrogate pair is cut in two.
    private static int Whole(string line, int index) => index < line.Length && char.IsLowSurrogate(line[index]) ? index + 1 : index;
}
