using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Plugins.Cleaning.Training.Boosting;

namespace TextPipeline.Plugins.Cleaning.Training.Text;

/// <summary>Labelled pages, read once, for training and for judging models.</summary>
internal sealed class TextCorpus
{
    /// <summary>A page's lines grow in weight with this power of their length: characters count in the end, but a short line is one decision too.</summary>
    private const double LengthPower = 0.7;
    private const double TypicalLength = 40;
    private const double LeastWeight = 0.3;
    private const int MostLength = 400;

    private readonly List<ReadPage> _pages = [];

    /// <summary>Reads files of labelled pages.</summary>
    /// <param name="paths">Each a path, or <c>PATH=WEIGHT</c> with how much a line of it counts.</param>
    public static TextCorpus Read(IEnumerable<string> paths)
    {
        var resources = new OutputFolderResources();
        RuleSets rules = RuleSets.Create(new StripAdsOptions(), resources);
        Scoring.WordClasses words = PageModel.ReadWords(resources);
        var corpus = new TextCorpus();
        foreach (string path in paths)
        {
            corpus._pages.AddRange(LabelledPage.Read(path).Select(page => new ReadPage(page, rules, words)));
        }

        return corpus;
    }

    public IReadOnlyList<ReadPage> Pages => _pages;

    /// <summary>The labelled lines of all page dumps, a group for each page.</summary>
    /// <param name="weights">How much a line counts, by set.</param>
    /// <param name="hintWeight">How much a line counts that has a guess for a label.</param>
    /// <param name="without">Groups of features that are 0 in every example, so that no tree asks for them.</param>
    public ExampleSet Examples(IReadOnlyDictionary<string, double> weights, double hintWeight, IReadOnlyCollection<string> without)
    {
        var examples = new ExampleSet(PageFeatureNames.All);
        bool[] isLeftOut = [.. PageFeatureNames.All.Select(name => without.Contains(name.Split('.')[0]) || without.Contains(name))];
        for (int number = 0; number < _pages.Count; number++)
        {
            ReadPage page = _pages[number];
            if (page.Page.IsArticle)
            {
                continue;
            }

            TextLine[] lines = page.Lines;
            for (int i = 0; i < page.Features.Count; i++)
            {
                int line = page.Features.LineNumbers[i];
                bool? label = page.Page.Labels[line], hint = page.Page.Hints[line];
                double weight = label is null ? hintWeight : weights.GetValueOrDefault(page.Page.Set, 1);
                if ((label ?? hint) is bool known && weight > 0)
                {
                    double length = Math.Max(LeastWeight, Math.Pow(Math.Min(lines[line].ContentLength, MostLength) / TypicalLength, LengthPower));
                    examples.Add([.. page.Features.ValuesOf(i).Select((value, feature) => isLeftOut[feature] ? (short)0 : value)], known, length * weight, number);
                }
            }
        }

        return examples;
    }

    /// <summary>Decides about every page by scores, and says per set how well.</summary>
    /// <param name="scores">For each page the scores of its lines.</param>
    /// <param name="least">The score from which a line stays.</param>
    public SortedDictionary<string, TextFigures> Judge(int[][] scores, int least)
    {
        var figures = new SortedDictionary<string, TextFigures>(StringComparer.Ordinal);
        for (int number = 0; number < _pages.Count; number++)
        {
            ReadPage page = _pages[number];
            TextLine[] lines = page.Lines;
            if (page.IsPageDump)
            {
                PagePass.Apply(page.Features, scores[number], least, lines);
            }

            string set = page.Page.Set + (page.Page.IsArticle ? " (articles)" : "");
            figures.TryAdd(set, new TextFigures());
            figures[set].Add(page.Page, lines);
        }

        return figures;
    }

    /// <summary>Writes every line that was decided wrongly: page, what happened, score, rule, line.</summary>
    public void WriteErrors(int[][] scores, int least, TextWriter writer)
    {
        for (int number = 0; number < _pages.Count; number++)
        {
            ReadPage page = _pages[number];
            TextLine[] lines = page.Lines;
            if (page.IsPageDump)
            {
                PagePass.Apply(page.Features, scores[number], least, lines);
            }

            for (int i = 0; i < page.Features.Count; i++)
            {
                TextLine line = lines[page.Features.LineNumbers[i]];
                if (page.Page.Labels[page.Features.LineNumbers[i]] is bool label && label != line.Reason is null)
                {
                    writer.WriteLine(FormattableString.Invariant(
                        $"{page.Page.Set}\t{page.Page.Id}\t{(label ? "lost" : "left")}\t{(page.IsPageDump ? scores[number][i] : 0)}\t{line.Reason}\t{line.Content(page.Page.Text).ToString()}"));
                }
            }
        }
    }
}
