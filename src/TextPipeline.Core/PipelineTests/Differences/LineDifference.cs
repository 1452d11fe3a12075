using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Core.PipelineTests.Differences;

/// <summary>What turns one text into another, line by line.</summary>
internal static class LineDifference
{
    /// <summary>The lines of both texts in order. Those with a space or <c>-</c> are the expected text, those with a space or <c>+</c> the other.</summary>
    public static List<DifferenceLine> Between(string expected, string actual)
    {
        var table = new TokenTable();
        TokenList from = table.Lines(expected), to = table.Lines(actual);
        var lines = new List<DifferenceLine>();
        int next = 0;
        foreach (DiffRange range in SequenceDiff.Compute(from.Ids, to.Ids, table.Count))
        {
            Add(lines, ' ', expected, from, next, range.BeforeStart);
            next = range.BeforeStart + range.BeforeLength;
            Add(lines, '-', expected, from, range.BeforeStart, next);
            Add(lines, '+', actual, to, range.AfterStart, range.AfterStart + range.AfterLength);
        }

        Add(lines, ' ', expected, from, next, from.Ids.Length);
        return lines;
    }

    private static void Add(List<DifferenceLine> lines, char sign, string text, TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            lines.Add(new DifferenceLine(sign, text[tokens.Starts[i]..tokens.Starts[i + 1]]));
        }
    }
}
