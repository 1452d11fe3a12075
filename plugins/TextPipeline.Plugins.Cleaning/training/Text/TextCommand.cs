using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.Training.Boosting;

namespace TextPipeline.Plugins.Cleaning.Training.Text;

/// <summary><c>train text</c>: the model of <c>strip_ads</c>.</summary>
internal static class TextCommand
{
    private static readonly int[] Thresholds = [-1500, -1000, -750, -500, -250, 0];

    private const int BalancedLeast = -750;

    public static int Run(IReadOnlyList<string> arguments, TextWriter report)
    {
        var line = new CommandLine(arguments);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string[] parts in line.Files.Select(file => file.Split('=')))
        {
            weights[Path.GetFileName(parts[0]).Split('.')[0]] = parts.Length > 1 ? double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        }

        TextCorpus corpus = TextCorpus.Read(line.Files.Select(file => file.Split('=')[0]));
        var defaults = new TrainingSettings();
        var settings = new TrainingSettings
        {
            Trees = (int)line.Number("trees", defaults.Trees),
            Depth = (int)line.Number("depth", defaults.Depth),
            Rate = line.Number("rate", defaults.Rate),
            LeafPenalty = line.Number("penalty", defaults.LeafPenalty),
            FeatureShare = line.Number("features", defaults.FeatureShare),
            SampleShare = line.Number("sample", defaults.SampleShare),
            Seed = (int)line.Number("seed", defaults.Seed),
        };
        string[] without = (line.Option("without") ?? "").Split(',');
        var trainer = new PageModelTrainer(corpus, weights, line.Number("hint-weight", 0.5), without, settings);
        if ((int)line.Number("folds", 0) is > 1 and int folds)
        {
            int[][] scores = trainer.CrossValidate(folds);
            Report(corpus, scores, report);
            if (line.Option("errors") is string errors)
            {
                using StreamWriter writer = File.CreateText(errors);
                corpus.WriteErrors(scores, (int)line.Number("least", BalancedLeast), writer);
            }
        }

        if (line.Option("o") is string target)
        {
            using StreamWriter writer = File.CreateText(target);
            BoostedTreesFile.Write(trainer.Train(), writer);
        }

        return 0;
    }

    private static void Report(TextCorpus corpus, int[][] scores, TextWriter report)
    {
        foreach (int least in Thresholds)
        {
            report.WriteLine(FormattableString.Invariant($"cross-validated, least {least}"));
            foreach ((string set, TextFigures figures) in corpus.Judge(scores, least))
            {
                report.WriteLine($"  {set,-24} {figures}");
            }
        }
    }
}
