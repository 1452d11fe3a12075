using System.Globalization;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;
using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.Training.Html;

/// <summary>Trains the model of main content from a folder of pages and files of labels.</summary>
internal static class HtmlCommand
{
    public const string Usage = "train html PAGES LABELS.jsonl[.gz][=WEIGHT] ... -o MODEL [--folds N [--lines SCORED.jsonl]]";

    /// <summary>Runs it.</summary>
    /// <param name="arguments">What stands behind <c>train html</c>.</param>
    /// <param name="report">Takes the figures.</param>
    /// <returns>0 if a model was written, 2 if the command line is not understood.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter report)
    {
        var line = new CommandLine(arguments);
        if (line.Files.Count < 2 || line.Option("o") is not string output)
        {
            Console.Error.WriteLine("usage: " + Usage);
            return 2;
        }

        var labels = new PageLabels();
        foreach (string[] parts in line.Files.Skip(1).Select(file => file.Split('=', 2)))
        {
            labels.Add(parts[0], parts.Length == 2 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
        }

        var resources = new OutputFolderResources();
        ClassWords words = ClassWords.Read(resources);
        LineWords lineWords = LineWords.Read(resources);
        var trainer = new MainContentTrainer([.. PageFile.ReadAll(line.Files[0], words, lineWords)], labels, BlockFeatures.NamesFor(words, lineWords));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainer.Labelled} labelled lines"));
        if ((int)line.Number("folds", 0) is > 1 and int folds)
        {
            using StreamWriter? scored = line.Option("lines") is string lines ? File.CreateText(lines) : null;
            trainer.CrossValidate(folds, report, scored);
        }

        using StreamWriter writer = File.CreateText(output);
        BoostedTreesFile.Write(trainer.Train(), writer);
        return 0;
    }
}
