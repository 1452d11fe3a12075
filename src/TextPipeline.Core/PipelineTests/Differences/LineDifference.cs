namespace TextPipeline.Core.PipelineTests.Differences;

/// <summary>What turns one text into another, line by line: a longest common subsequence between what both begin and end with.</summary>
internal static class LineDifference
{
    // Above this the table costs more than the answer is worth; the middle is then shown as replaced.
    private const int LargestTable = 4_000_000;

    /// <summary>The lines of both texts in order. Those with a space or <c>-</c> are the expected text, those with a space or <c>+</c> the other.</summary>
    public static List<DifferenceLine> Between(string expected, string actual)
    {
        List<string> from = Lines(expected), to = Lines(actual);
        int start = 0;
        while (start < from.Count && start < to.Count && from[start] == to[start])
        {
            start++;
        }

        int end = 0;
        while (end < from.Count - start && end < to.Count - start && from[^(end + 1)] == to[^(end + 1)])
        {
            end++;
        }

        List<DifferenceLine> lines = [.. from.Take(start).Select(line => new DifferenceLine(' ', line))];
        AddMiddle(lines, from.GetRange(start, from.Count - start - end), to.GetRange(start, to.Count - start - end));
        lines.AddRange(from.Skip(from.Count - end).Select(line => new DifferenceLine(' ', line)));
        return lines;
    }

    private static void AddMiddle(List<DifferenceLine> lines, List<string> from, List<string> to)
    {
        int[,]? common = (long)from.Count * to.Count <= LargestTable ? CommonLengths(from, to) : null;
        int i = 0, j = 0;
        while (i < from.Count || j < to.Count)
        {
            if (common is not null && i < from.Count && j < to.Count && from[i] == to[j])
            {
                lines.Add(new DifferenceLine(' ', from[i++]));
                j++;
            }
            else if (i < from.Count && (j == to.Count || common is null || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new DifferenceLine('-', from[i++]));
            }
            else
            {
                lines.Add(new DifferenceLine('+', to[j++]));
            }
        }
    }

    // Of the rest of both from each pair of lines on.
    private static int[,] CommonLengths(List<string> from, List<string> to)
    {
        int[,] common = new int[from.Count + 1, to.Count + 1];
        for (int i = from.Count - 1; i >= 0; i--)
        {
            for (int j = to.Count - 1; j >= 0; j--)
            {
                common[i, j] = from[i] == to[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
