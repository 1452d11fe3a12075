using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Describes each line of a page by numbers: the line itself, its words, its neighbours, and its place in the page.</summary>
/// <remarks>
/// Whole numbers, shares in per mille. The features are those of the literature on boilerplate (Kohlschütter, Fankhauser, Nejdl, Boilerplate detection using
/// shallow text features, 2010), and of what is left of a page's structure when its markup is gone: runs of like lines, and the stretch where sentences gather.
/// </remarks>
internal sealed class PageFeatures
{
    private const int CoreCost = 60;
    private const int WideCost = 20;

    private readonly LineStatistics[] _lines;
    private readonly byte[] _words;
    private readonly int[] _sentenceCharacters, _characters, _ruled, _furniture, _prose;
    private readonly (LineRuns Before, LineRuns After)[] _runs;
    private readonly (int All, int Known)[] _topic;
    private readonly Dictionary<int, int> _repeats;
    private readonly MainBlock _core, _wide;

    /// <summary>Reads a page.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines; blank ones are passed over.</param>
    /// <param name="words">What <c>packs/page_words.txt</c> holds.</param>
    public PageFeatures(string text, ReadOnlySpan<TextLine> lines, WordClasses words)
    {
        LineNumbers = NumbersOfFilled(lines);
        int n = LineNumbers.Length, classes = words.Names.Count;
        _lines = new LineStatistics[n];
        _words = new byte[n * classes];
        (_sentenceCharacters, _characters, _ruled, _furniture, _prose) = (new int[n + 1], new int[n + 1], new int[n + 1], new int[n + 1], new int[n + 1]);
        _repeats = new Dictionary<int, int>(n);
        for (int i = 0; i < n; i++)
        {
            ref readonly TextLine line = ref lines[LineNumbers[i]];
            LineStatistics statistics = _lines[i] = LineStatistics.Of(text, line);
            words.CountIn(line.Content(text), _words.AsSpan(i * classes, classes));
            _repeats[statistics.Hash] = _repeats.GetValueOrDefault(statistics.Hash) + 1;
            _sentenceCharacters[i + 1] = _sentenceCharacters[i] + (statistics.IsSentence ? statistics.Length : 0);
            _characters[i + 1] = _characters[i] + statistics.Length;
            _ruled[i + 1] = _ruled[i] + (statistics.IsRuled ? 1 : 0);
            _furniture[i + 1] = _furniture[i] + FurnitureWords(i);
            _prose[i + 1] = _prose[i] + WordsOf(i)[PageFeatureNames.ProseClass];
        }

        _core = MainBlock.Find(_lines, CoreCost);
        _wide = MainBlock.Find(_lines, WideCost);
        _runs = Walk(_lines);
        _topic = FindTopic(text, lines);
    }

    /// <summary>Which lines of the text are described: those that are not blank.</summary>
    public int[] LineNumbers { get; }

    public int Count => LineNumbers.Length;

    /// <summary>What the characters of a line tell.</summary>
    public ref readonly LineStatistics this[int index] => ref _lines[index];

    /// <summary>Behind the last line of the run of like lines that a line stands in.</summary>
    public int EndOfRun(int index) => index + _runs[index].After.Alike + 1;

    /// <summary>Writes the features of a line.</summary>
    /// <param name="index">Which of <see cref="LineNumbers"/>.</param>
    /// <param name="block">Where to.</param>
    /// <param name="example">Which example of the block.</param>
    /// <returns>How many were written.</returns>
    public int Write(int index, FeatureBlock block, int example)
    {
        var row = new FeatureRow(block, example);
        WriteLine(_lines[index], ref row);
        WriteWords(index, ref row);
        row.Add(_repeats[_lines[index].Hash] - 1);
        row.Add(Math.Min(_runs[index].Before.Alike, 30));
        row.Add(Math.Min(_runs[index].After.Alike, 30));
        row.Add((index > 1 && LineStatistics.AreAlike(_lines[index], _lines[index - 2]) ? 1 : 0) + (index + 2 < Count && LineStatistics.AreAlike(_lines[index], _lines[index + 2]) ? 1 : 0));
        WriteNeighbours(index, ref row);
        WriteWindows(index, ref row);
        WriteDistances(_runs[index].Before, ref row);
        WriteDistances(_runs[index].After, ref row);
        WritePlace(index, ref row);
        return row.Count;
    }

    /// <summary>The features of a line.</summary>
    public short[] ValuesOf(int index)
    {
        var block = new FeatureBlock(PageFeatureNames.All.Length);
        Write(index, block, 0);
        var values = new short[PageFeatureNames.All.Length];
        block.CopyTo(0, values);
        return values;
    }

    private static int[] NumbersOfFilled(ReadOnlySpan<TextLine> lines)
    {
        var filled = new List<int>(lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsBlank)
            {
                filled.Add(i);
            }
        }

        return [.. filled];
    }

    private static (LineRuns Before, LineRuns After)[] Walk(LineStatistics[] lines)
    {
        var runs = new (LineRuns Before, LineRuns After)[lines.Length];
        var scan = new LineRuns();
        for (int i = 0; i < lines.Length; i++)
        {
            scan.MoveTo(lines[i]);
            runs[i].Before = scan;
        }

        scan = new LineRuns();
        for (int i = lines.Length - 1; i >= 0; i--)
        {
            scan.MoveTo(lines[i]);
            runs[i].After = scan;
        }

        return runs;
    }

    private (int All, int Known)[] FindTopic(string text, ReadOnlySpan<TextLine> lines)
    {
        var vocabulary = new Vocabulary();
        for (int i = _core.Start; i < _core.End; i++)
        {
            if (_lines[i].IsSentence)
            {
                vocabulary.Add(lines[LineNumbers[i]].Content(text));
            }
        }

        var topic = new (int All, int Known)[Count];
        for (int i = 0; i < topic.Length; i++)
        {
            bool isOwn = _lines[i].IsSentence && _core.PlaceOf(i) == 0;
            topic[i] = vocabulary.CountIn(lines[LineNumbers[i]].Content(text), isOwn ? 2 : 1);
        }

        return topic;
    }

    private ReadOnlySpan<byte> WordsOf(int index) => _words.AsSpan(index * PageFeatureNames.WordClasses.Length, PageFeatureNames.WordClasses.Length);

    private int FurnitureWords(int index)
    {
        int sum = 0;
        foreach (byte count in WordsOf(index)[..PageFeatureNames.ProseClass])
        {
            sum += count;
        }

        return sum;
    }

    private static void WriteLine(in LineStatistics line, ref FeatureRow row)
    {
        row.Add(line.Length);
        row.Add(line.Words);
        row.Add(line.First);
        row.Add(line.Last);
        row.Add(Share(line.UpperWords, line.Words));
        row.Add(Share(line.SmallWords, line.Words));
        row.Add(Share(line.Uppers, line.Letters));
        row.Add(Share(line.Digits, line.Length));
        row.Add(Share(line.Letters, line.Length));
        row.Add(line.Words == 0 ? 0 : line.Length * 10 / line.Words);
        row.Add(line.Commas);
        row.Add(line.Stops);
        row.Add(line.Quotes);
        row.Add(line.Bars);
        row.Add(line.Signs);
        row.Add(line.Colons);
        row.Add(line.Brackets);
        row.Add(line.Joins);
        row.Add(line.Clocks);
        row.Add(line.Addresses);
        row.Add(line.IsListItem ? 1 : 0);
        row.Add(Share(line.Unspaced, line.Letters) > 500 ? 1 : 0);
        row.Add(line.IsSentence ? 1 : 0);
        row.Add(line.IsHeadline ? 1 : 0);
        row.Add(line.IsRuled ? 1 : 0);
    }

    private void WriteWords(int index, ref FeatureRow row)
    {
        ReadOnlySpan<byte> counts = WordsOf(index);
        foreach (byte count in counts)
        {
            row.Add(count);
        }

        int furniture = FurnitureWords(index);
        row.Add(furniture);
        row.Add(Share(furniture, _lines[index].Words));
        row.Add(Share(counts[PageFeatureNames.ProseClass], _lines[index].Words));
    }

    private void WriteNeighbours(int index, ref FeatureRow row)
    {
        foreach (int offset in PageFeatureNames.Neighbours)
        {
            int other = index + offset;
            bool inside = (uint)other < (uint)Count;
            row.Add(inside ? _lines[other].Length : 0);
            row.Add(inside ? _lines[other].Last : -1);
            row.Add(inside ? (_lines[other].IsSentence ? 2 : 0) + (_lines[other].IsHeadline ? 1 : 0) : -1);
            row.Add(inside ? Share(FurnitureWords(other), _lines[other].Words) : -1);
        }
    }

    private void WriteWindows(int index, ref FeatureRow row)
    {
        foreach (int reach in PageFeatureNames.Windows)
        {
            int from = Math.Max(0, index - reach), to = Math.Min(Count, index + reach + 1);
            int characters = _characters[to] - _characters[from];
            row.Add(Share(_sentenceCharacters[to] - _sentenceCharacters[from], characters));
            row.Add((_sentenceCharacters[index] - _sentenceCharacters[from]) / reach);
            row.Add((_sentenceCharacters[to] - _sentenceCharacters[index + 1]) / reach);
            row.Add(Share((_furniture[to] - _furniture[from]) * 10, characters));
            row.Add(Share((_prose[to] - _prose[from]) * 10, characters));
            row.Add(_ruled[to] - _ruled[from]);
        }
    }

    private static void WriteDistances(in LineRuns runs, ref FeatureRow row)
    {
        row.Add(Math.Min(runs.SinceSentence, 60));
        row.Add(Math.Min(runs.SinceParagraph, 120));
        row.Add(Math.Min(runs.SinceRuled, 60));
        row.Add(Math.Min(runs.Run, 60));
    }

    private void WritePlace(int index, ref FeatureRow row)
    {
        int n = Count;
        row.Add(Share(index, n));
        row.Add(Share(_sentenceCharacters[index], _sentenceCharacters[n]));
        row.Add(_core.PlaceOf(index));
        row.Add(Share(_sentenceCharacters[_core.End] - _sentenceCharacters[_core.Start], _sentenceCharacters[n]));
        row.Add(Math.Max(0, index - _core.Start));
        row.Add(_wide.PlaceOf(index));
        row.Add(Share(_sentenceCharacters[_wide.End] - _sentenceCharacters[_wide.Start], _sentenceCharacters[n]));
        row.Add(Share(_sentenceCharacters[n], _characters[n]));
        row.Add(n);
        row.Add(_sentenceCharacters[n]);
        row.Add(Share(_topic[index].Known, _topic[index].All));
        row.Add(_topic[index].All);
    }

    private static int Share(int part, int whole) => whole <= 0 ? 0 : (int)(Math.Min(part, (long)whole) * 1000 / whole);
}
