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
    /// <returns>0 if a model was written, 2 if the command line is not understood.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        string? pages = null, output = null, lines = null;
        int folds = 0;
        var labels = new PageLabels();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is "-o" && i + 1 < arguments.Length)
            {
                output = arguments[++i];
            }
            else if (arguments[i] is "--lines" && i + 1 < arguments.Length)
            {
                lines = arguments[++i];
            }
            else if (arguments[i] is "--folds" && i + 1 < arguments.Length)
            {
                folds = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
            }
            else if (pages is null)
            {
                pages = arguments[i];
            }
            else
            {
                string[] parts = arguments[i].Split('=', 2);
                labels.Add(parts[0], parts.Length == 2 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
            }
        }

        if (pages is null || output is null)
        {
            Console.Error.WriteLine("usage: " + Usage);
            return 2;
        }

        var resources = new ProgramFolder();
        ClassWords words = ClassWords.Read(resources);
        LineWords lineWords = LineWords.Read(resources);
        var trainer = new MainContentTrainer([.. PageFile.ReadAll(pages, words, lineWords)], labels, BlockFeatures.NamesFor(words, lineWords));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainer.Labelled} labelled lines"));
        if (folds > 1)
        {
            using StreamWriter? scored = lines is null ? null : new StreamWriter(lines) { NewLine = "\n" };
            trainer.CrossValidate(folds, Console.Out, scored);
        }

        using var writer = new StreamWriter(output) { NewLine = "\n" };
        BoostedTreesFile.Write(trainer.Train(), writer);
        return 0;
    }
}
