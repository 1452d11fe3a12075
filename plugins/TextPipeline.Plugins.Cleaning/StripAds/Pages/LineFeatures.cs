using System.Buffers;
using System.Numerics;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Describes each line of a page by small numbers: the line itself, its neighbours, and its place in the page.</summary>
/// <remarks>Every value is a byte, so that a model is integer comparisons, and its result the same on every machine.</remarks>
internal static class LineFeatures
{
    /// <summary>Values a line.</summary>
    public const int Count = 59;

    /// <summary>Values are below this.</summary>
    public const int Levels = 32;

    /// <summary>Score of a sentence's character and cost of any other line, for the page's main block.</summary>
    private const int OtherLineCost = 60;

    private const int DistanceCount = 4;

    private static readonly int[] Neighbours = [-3, -2, -1, 1, 2, 3];
    private static readonly int[] Windows = [2, 5, 12];

    /// <summary>Describes lines.</summary>
    /// <param name="lines">The lines of a page that are not blank, in order.</param>
    /// <param name="features"><see cref="Count"/> values for each, to be written.</param>
    public static void Extract(ReadOnlySpan<LineStatistics> lines, Span<byte> features)
    {
        int[] sums = ArrayPool<int>.Shared.Rent((lines.Length + 1) * 3);
        try
        {
            Extract(lines, features, sums);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sums);
        }
    }

    private static void Extract(ReadOnlySpan<LineStatistics> lines, Span<byte> features, int[] sums)
    {
        int n = lines.Length;
        Span<int> sentenceCharacters = sums.AsSpan(0, n + 1), characters = sums.AsSpan(n + 1, n + 1), ruled = sums.AsSpan((n + 1) * 2, n + 1);
        sentenceCharacters[0] = characters[0] = ruled[0] = 0;
        for (int i = 0; i < n; i++)
        {
            sentenceCharacters[i + 1] = sentenceCharacters[i] + (lines[i].IsSentence ? lines[i].Length : 0);
            characters[i + 1] = characters[i] + lines[i].Length;
            ruled[i + 1] = ruled[i] + (lines[i].IsRuled ? 1 : 0);
        }

        (int blockStart, int blockEnd) = MainBlock(lines);
        var repeats = new Dictionary<int, int>(n);
        foreach (ref readonly LineStatistics line in lines)
        {
            repeats[line.Hash] = repeats.GetValueOrDefault(line.Hash) + 1;
        }

        var scan = new Scan();
        for (int i = 0; i < n; i++)
        {
            Span<byte> row = features.Slice(i * Count, Count);
            int at = WriteLine(lines[i], row);
            row[at++] = Level(repeats[lines[i].Hash] - 1);
            at = WriteNeighbours(lines, i, row, at);
            foreach (int window in Windows)
            {
                int from = Math.Max(0, i - window), to = Math.Min(n, i + window + 1);
                row[at++] = Share(sentenceCharacters[to] - sentenceCharacters[from], characters[to] - characters[from]);
                row[at++] = LogLevel((sentenceCharacters[i] - sentenceCharacters[from]) / window);
                row[at++] = LogLevel((sentenceCharacters[to] - sentenceCharacters[i + 1]) / window);
                row[at++] = Level(ruled[to] - ruled[from]);
            }

            scan.MoveTo(lines[i]);
            at = WriteDistances(scan, row, at);
            row[at++] = Share(i, n);
            row[at++] = Share(sentenceCharacters[i], sentenceCharacters[n]);
            row[at++] = Share(sentenceCharacters[n], characters[n]);
            row[at++] = LogLevel(n);
            row[at++] = LogLevel(sentenceCharacters[n] / 16);
            row[at++] = PlaceToBlock(i, blockStart, blockEnd);
            row[at++] = Share(sentenceCharacters[blockEnd] - sentenceCharacters[blockStart], sentenceCharacters[n]);
            row[at] = LogLevel(Math.Max(0, i - blockStart));
        }

        scan = new Scan();
        for (int i = n - 1; i >= 0; i--)
        {
            scan.MoveTo(lines[i]);
            WriteDistances(scan, features.Slice(i * Count, Count), Count - DistanceCount);
        }
    }

    private static int WriteNeighbours(ReadOnlySpan<LineStatistics> lines, int index, Span<byte> row, int at)
    {
        foreach (int offset in Neighbours)
        {
            int other = index + offset;
            bool inside = (uint)other < (uint)lines.Length;
            row[at++] = inside ? LogLevel(lines[other].Length) : (byte)0;
            row[at++] = inside ? (byte)((lines[other].IsSentence ? 16 : 0) + (lines[other].IsRuled ? 8 : 0) + lines[other].Last) : (byte)(Levels - 1);
        }

        return at;
    }

    private static int WriteDistances(in Scan scan, Span<byte> row, int at)
    {
        row[at++] = LogLevel(scan.SinceSentence);
        row[at++] = LogLevel(scan.SinceParagraph);
        row[at++] = LogLevel(scan.SinceRuled);
        row[at++] = LogLevel(scan.Run);
        return at;
    }

    /// <summary>Below 15 before the block, the less the farther; 15 inside; above behind it, the more the farther.</summary>
    private static byte PlaceToBlock(int index, int start, int end)
    {
        const int Inside = 15;
        return index < start ? (byte)(Inside - Math.Min(Inside, (int)LogLevel(start - index)))
            : index >= end ? (byte)(Inside + 1 + Math.Min(Inside, (int)LogLevel(index - end + 1)))
            : (byte)Inside;
    }

    private static int WriteLine(in LineStatistics line, Span<byte> row)
    {
        int at = 0;
        row[at++] = LogLevel(line.Length);
        row[at++] = LogLevel(line.Words);
        row[at++] = (byte)line.First;
        row[at++] = (byte)line.Last;
        row[at++] = Share(line.UpperWords, line.Words);
        row[at++] = Share(line.SmallWords, line.Words);
        row[at++] = Share(line.Uppers, line.Letters);
        row[at++] = Share(line.Digits, line.Length);
        row[at++] = Share(line.Letters, line.Length);
        row[at++] = Level(line.Commas);
        row[at++] = Level(line.Stops);
        row[at++] = Level(line.Quotes);
        row[at++] = Level(line.Bars);
        row[at++] = Level(line.Signs);
        row[at++] = Level(line.Colons);
        row[at++] = Level(line.Joins);
        row[at++] = (byte)(line.IsSentence ? 1 : 0);
        row[at++] = (byte)(line.IsRuled ? 1 : 0);
        return at;
    }

    /// <summary>The stretch of lines with the largest sum, where sentences count their characters and every other line costs: the classic way to a page's body.</summary>
    private static (int Start, int End) MainBlock(ReadOnlySpan<LineStatistics> lines)
    {
        (int start, int end, long best, long sum, int from) = (0, 0, 0, 0, 0);
        for (int i = 0; i < lines.Length; i++)
        {
            sum += lines[i].IsSentence ? Math.Min(lines[i].Length, 400) : -OtherLineCost;
            if (sum <= 0)
            {
                (sum, from) = (0, i + 1);
            }
            else if (sum > best)
            {
                (best, start, end) = (sum, from, i + 1);
            }
        }

        return (start, end);
    }

    private static byte Level(int value) => (byte)Math.Min(Levels - 1, value);

    private static byte Share(int part, int whole) => whole <= 0 ? (byte)0 : (byte)(long.Min(part, whole) * (Levels - 1) / whole);

    /// <summary>0, 1, 2, 3, then two levels for each doubling.</summary>
    private static byte LogLevel(int value)
    {
        if (value < 4)
        {
            return (byte)Math.Max(0, value);
        }

        int log = BitOperations.Log2((uint)value);
        return (byte)Math.Min(Levels - 1, (log * 2) + ((value >> (log - 1)) & 1));
    }

    /// <summary>Distances from the line before the present one, walking in one direction.</summary>
    private struct Scan()
    {
        private const int ParagraphLength = 160;

        private bool _runOfSentences;
        private int _sentence = 1000;
        private int _paragraph = 1000;
        private int _ruled = 1000;

        public int SinceSentence { get; private set; }

        public int SinceParagraph { get; private set; }

        public int SinceRuled { get; private set; }

        /// <summary>How many lines of the present line's kind, sentence or not, stand before it without a break.</summary>
        public int Run { get; private set; }

        public void MoveTo(in LineStatistics line)
        {
            Run = line.IsSentence == _runOfSentences ? Run + 1 : 0;
            _runOfSentences = line.IsSentence;
            SinceSentence = _sentence + 1;
            SinceParagraph = _paragraph + 1;
            SinceRuled = _ruled + 1;
            _sentence = line.IsSentence ? 0 : SinceSentence;
            _paragraph = line.IsSentence && line.Length >= ParagraphLength ? 0 : SinceParagraph;
            _ruled = line.IsRuled ? 0 : SinceRuled;
        }
    }
}
