using System.Text.Json;
using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.Training.Boosting;

namespace TextPipeline.Plugins.Cleaning.Training.Html;

/// <summary>Trains the model of main content, and says how well models do on pages that they did not see.</summary>
internal sealed class MainContentTrainer
{
    /// <summary>Small trees, a small rate, and half of the pages for each: labels are few, and those of one page much alike.</summary>
    private static readonly TrainingSettings Settings = new() { Trees = 800, Depth = 4, Rate = 0.04, LeafPenalty = 5, FeatureShare = 0.2, SampleShare = 0.6, Bins = 64 };

    // Every example comes again without its class words, so that the model does not lean on the names that some makers of pages chose.
    private const double PlainWeight = 0.5;
    private const string ClassFeatures = "class.";

    private readonly IReadOnlyList<PageFile> _pages;
    private readonly LineLabel?[][] _labels;
    private readonly string[] _names;

    public MainContentTrainer(IReadOnlyList<PageFile> pages, PageLabels labels, string[] names)
    {
        (_pages, _names) = (pages, names);
        _labels = [.. pages.Select(labels.Of)];
    }

    public int Labelled => _labels.Sum(page => page.Count(label => label is not null));

    public BoostedTrees Train() => TreeTrainer.Train(Examples(), Settings);

    /// <summary>Cross-validated precision, recall and F1 of labelled lines, by weight, at thresholds around the one in use.</summary>
    /// <param name="folds">How many parts to make of the sites.</param>
    /// <param name="writer">Where to say it.</param>
    /// <param name="lines">Takes every line with its cross-validated score; may be null.</param>
    public void CrossValidate(int folds, TextWriter writer, TextWriter? lines)
    {
        int[] foldOf = CrossValidation.Folds([.. _pages.Select(page => SiteOf(page.Name))], folds);
        BoostedTrees[] models = CrossValidation.Train(Examples(), foldOf, Settings);
        int[][] scores = [.. _pages.Select((page, i) => page.Values.Select(values => models[foldOf[i]].Score(values)).ToArray())];
        for (int page = 0; page < _pages.Count && lines is not null; page++)
        {
            lines.WriteLine(JsonSerializer.Serialize(new { page = _pages[page].Name, title = _pages[page].Title, lines = _pages[page].Lines, scores = scores[page] }));
        }

        for (int threshold = -500; threshold <= 500; threshold += 100)
        {
            double hit = 0, lost = 0, left = 0;
            for (int page = 0; page < _pages.Count; page++)
            {
                for (int line = 0; line < _labels[page].Length; line++)
                {
                    if (_labels[page][line] is LineLabel label)
                    {
                        bool kept = scores[page][line] > threshold;
                        hit += label.Keep && kept ? label.Weight : 0;
                        lost += label.Keep && !kept ? label.Weight : 0;
                        left += !label.Keep && kept ? label.Weight : 0;
                    }
                }
            }

            writer.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"threshold {threshold,5}: precision {hit / Math.Max(1, hit + left):F4} recall {hit / Math.Max(1, hit + lost):F4} F1 {2 * hit / Math.Max(1, (2 * hit) + left + lost):F4}"));
        }
    }

    private ExampleSet Examples()
    {
        int[] classFeatures = [.. Enumerable.Range(0, _names.Length).Where(i => _names[i].StartsWith(ClassFeatures, StringComparison.Ordinal))];
        var examples = new ExampleSet(_names);
        for (int page = 0; page < _pages.Count; page++)
        {
            for (int line = 0; line < _labels[page].Length; line++)
            {
                if (_labels[page][line] is not LineLabel label)
                {
                    continue;
                }

                short[] values = _pages[page].Values[line], plain = [.. values];
                foreach (int feature in classFeatures)
                {
                    plain[feature] = 0;
                }

                examples.Add(values, label.Keep, label.Weight, page);
                examples.Add(plain, label.Keep, label.Weight * PlainWeight, page);
            }
        }

        return examples;
    }

    /// <summary>Pages are best named by their host and a hyphen, so that those of one site are held out together.</summary>
    private static string SiteOf(string name) => name.Split('-')[0];
}
