using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>What the model of main content sees of each line of a page.</summary>
/// <remarks>
/// Whole numbers only, shares in per mille: sums of them are the same on every machine. The features are those of the literature on boilerplate (Kohlschütter,
/// Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text Features", 2010: lengths and link density of a line and its neighbours), and of content
/// extraction from the tree: the kinds and class words of the elements around, and where the page's running text gathers.
/// </remarks>
internal sealed class BlockFeatures
{
    private readonly HtmlPage _page;
    private readonly ClassWords _words;
    private readonly LineWords _lineWords;
    private readonly LineFacts[] _facts;
    private readonly PageStatistics _statistics;
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly int[] _lengthBefore, _linkBefore, _proseBefore;
    private readonly int _firstHeading, _longest;
    private readonly string _title;

    public BlockFeatures(HtmlPage page, ClassWords words, LineWords lineWords)
    {
        _page = page;
        _words = words;
        _lineWords = lineWords;
        _facts = [.. page.Blocks.Select(LineFacts.Of)];
        _statistics = new PageStatistics(page, _facts);
        (_lengthBefore, _linkBefore, _proseBefore) = (new int[_facts.Length + 1], new int[_facts.Length + 1], new int[_facts.Length + 1]);
        _title = page.Facts.Title ?? "";
        _firstHeading = _facts.Length;
        for (int i = 0; i < _facts.Length; i++)
        {
            HtmlBlock block = page.Blocks[i];
            _repeats[block.Text] = _repeats.GetValueOrDefault(block.Text) + 1;
            _lengthBefore[i + 1] = _lengthBefore[i] + block.Text.Length;
            _linkBefore[i + 1] = _linkBefore[i] + block.LinkLength;
            _proseBefore[i + 1] = _proseBefore[i] + (_facts[i].IsProse ? block.Text.Length : 0);
            _longest = Math.Max(_longest, block.Text.Length);
            if (_firstHeading == _facts.Length && block.Kind == ElementKind.Heading1)
            {
                _firstHeading = i;
            }
        }
    }

    /// <summary>The features of a line, in the order that the model was trained on.</summary>
    public void Write(int index, List<int> features)
    {
        features.Clear();
        WriteLine(index, features);
        WritePlace(index, features);
        WriteContainers(_page.Blocks[index], features);
        WriteClassWords(_page.Containers[_page.Blocks[index].Container], features);
        WriteNeighbours(index, features);
        WriteLineWords(_page.Blocks[index], _facts[index], features);
    }

    private void WriteLine(int index, List<int> features)
    {
        LineFacts facts = _facts[index];
        HtmlBlock block = _page.Blocks[index];
        features.AddRange([
            block.Text.Length, facts.Words, facts.LetterShare, facts.DigitShare, facts.CapitalShare, facts.Commas, facts.SentenceEnds, facts.EndsSentence ? 1 : 0, facts.LinkShare,
            block.LinkCount, facts.IsWide ? 1 : 0, facts.Separators, facts.IsProse ? 1 : 0, Math.Min(_repeats[block.Text], 9), char.IsLower(block.Text[0]) ? 1 : 0,
            block.Text.Contains('©', StringComparison.Ordinal) ? 1 : 0, block.Text.EndsWith(':') ? 1 : 0, block.Text.EndsWith('?') ? 1 : 0,
            block.Text.Length * 1000 / Math.Max(1, facts.Words)]);
        features.Add(block.Text.Length >= 10 && _title.Contains(block.Text, StringComparison.OrdinalIgnoreCase) ? 2 : 0);
    }

    private void WritePlace(int index, List<int> features)
    {
        HtmlBlock block = _page.Blocks[index];
        features.AddRange([
            PageStatistics.PerMille(index, _facts.Length), PageStatistics.PerMille(_lengthBefore[index], _lengthBefore[^1]), PageStatistics.PerMille(_proseBefore[index], _proseBefore[^1]),
            _facts.Length, _lengthBefore[^1], PageStatistics.PerMille(_proseBefore[^1], _lengthBefore[^1]), PageStatistics.PerMille(block.Text.Length, _longest),
            Math.Clamp(index - _firstHeading, -30, 200), (int)block.Kind, block.Depth, block.AfterBreak ? 1 : 0]);
        foreach (ElementKind kind in (ReadOnlySpan<ElementKind>)[
            ElementKind.Article, ElementKind.Main, ElementKind.Navigation, ElementKind.Header, ElementKind.Footer, ElementKind.Aside, ElementKind.Form, ElementKind.List,
            ElementKind.ListItem, ElementKind.Table, ElementKind.Figure, ElementKind.Section, ElementKind.Quotation, ElementKind.Paragraph, ElementKind.Description])
        {
            features.Add((block.Ancestors & (1UL << (int)kind)) != 0 ? 1 : 0);
        }
    }

    private void WriteContainers(HtmlBlock block, List<int> features)
    {
        int container = block.Container;
        for (int level = 0; level < 3; level++)
        {
            features.AddRange([
                _statistics.Length(container), _statistics.LinkShare(container), _statistics.Blocks(container), _statistics.ProseShare(container),
                PageStatistics.PerMille(_statistics.Prose(container), _statistics.Length(container))]);
            container = Math.Max(0, _page.Containers[container].Parent);
        }

        int parent = Math.Max(0, _page.Containers[block.Container].Parent);
        features.AddRange([_statistics.OwnBlocks(block.Container), _statistics.OwnBlocks(parent), _statistics.OwnProse(parent)]);
        for (int level = 0; level < PageStatistics.Levels; level++)
        {
            features.Add(_statistics.SideOfMain(block.Container, level));
        }
    }

    private void WriteClassWords(HtmlContainer container, List<int> features)
    {
        for (int category = 0; category < _words.Categories.Count; category++)
        {
            uint bit = 1u << category;
            features.Add((container.OwnWords & bit) != 0 ? 3 : (container.NearWords & bit) != 0 ? 2 : (container.AllWords & bit) != 0 ? 1 : 0);
        }
    }

    private void WriteNeighbours(int index, List<int> features)
    {
        HtmlBlock block = _page.Blocks[index];
        for (int offset = -2; offset <= 2; offset++)
        {
            int other = index + offset;
            if (offset == 0)
            {
                continue;
            }

            if (other < 0 || other >= _facts.Length)
            {
                features.AddRange([0, 0, 0, 0, -1, -1]);
                continue;
            }

            HtmlBlock neighbour = _page.Blocks[other];
            features.AddRange([
                neighbour.Text.Length, _facts[other].LinkShare, _facts[other].IsProse ? 1 : 0, _facts[other].EndsSentence ? 1 : 0,
                _page.Containers[neighbour.Container].Parent == _page.Containers[block.Container].Parent ? 1 : 0, neighbour.Kind == block.Kind ? 1 : 0]);
        }

        foreach (int reach in (ReadOnlySpan<int>)[3, 8])
        {
            int from = Math.Max(0, index - reach), to = Math.Min(_facts.Length, index + reach + 1);
            features.AddRange([
                Sum(_lengthBefore, from, index) / reach, Sum(_lengthBefore, index + 1, to) / reach, PageStatistics.PerMille(Sum(_linkBefore, from, to), Sum(_lengthBefore, from, to)),
                PageStatistics.PerMille(Sum(_proseBefore, from, index), Sum(_lengthBefore, from, index)), PageStatistics.PerMille(Sum(_proseBefore, index + 1, to), Sum(_lengthBefore, index + 1, to))]);
        }
    }

    private void WriteLineWords(HtmlBlock block, LineFacts facts, List<int> features)
    {
        Span<int> counts = stackalloc int[_lineWords.Count];
        counts.Clear();
        _lineWords.CountIn(block.Text, counts);
        int all = 0;
        foreach (int count in counts)
        {
            features.Add(count);
            all += count;
        }

        features.AddRange([all, PageStatistics.PerMille(all, facts.Words)]);
    }

    private static int Sum(int[] before, int from, int to) => to <= from ? 0 : before[to] - before[from];
}
