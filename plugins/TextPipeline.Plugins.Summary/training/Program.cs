using System.Globalization;
using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods.Linear;
using TextPipeline.Plugins.Summary.Training;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: OUTPUT_FOLDER TRAINING.jsonl[.gz] [OTHER.jsonl[.gz] ...]   (see README.md)");
    return 2;
}

var analyzer = new TextAnalyzer(new WordLists(new OutputFolderResources()));
List<Example> training = Example.Read(args[1], analyzer);
(string Name, List<Example> Examples)[] others = [.. args[2..].Select(path => (Path.GetFileName(path), Example.Read(path, analyzer)))];

var lead = new double[LinearFeatures.Count];
lead[(int)LinearFeature.PositionShare] = -1;
Report("lead", lead);

double[] learned = Trainer.Climb(training, Trainer.LeastSquares(training), Console.WriteLine);
Report("learned", learned);
WeightsFile.Write(Path.Combine(args[0], "linear.id.txt"), learned, "Indonesian news: learned from the training part of IndoSum.");

double[] general = Trainer.TowardsLead(learned);
Report("towards the lead", general);
WeightsFile.Write(Path.Combine(args[0], "linear.txt"), general, "Any language: those of Indonesian, bent towards the lead.");
return 0;

void Report(string name, double[] weights)
{
    Console.WriteLine($"{name}: {Path.GetFileName(args[1])} {Figures(training, weights)}");
    foreach ((string file, List<Example> examples) in others)
    {
        Console.WriteLine($"{name}: {file} {Figures(examples, weights)}");
    }
}

static string Figures(List<Example> examples, double[] weights) =>
    string.Join(' ', Trainer.Measure(examples, weights).Select(figure => figure.ToString("F2", CultureInfo.InvariantCulture)));
