using System.Globalization;
using TextPipeline.Plugins.Summary;
using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods;
using TextPipeline.Plugins.Summary.Methods.Linear;
using TextPipeline.Plugins.Summary.Training;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: measure DATA.jsonl[.gz] ...");
    Console.Error.WriteLine("       OUTPUT_FOLDER TRAINING.jsonl[.gz] [OTHER.jsonl[.gz] ...]   (see README.md)");
    return 2;
}

const int Parts = 3;
var analyzer = new TextAnalyzer(new WordLists(new OutputFolderResources()));
if (args[0] == "measure")
{
    MeasureMethods(args[1..]);
    return 0;
}

List<Example> training = Example.Read(args[1], analyzer);
(string Name, List<Example> Examples)[] others = [.. args[2..].Select(path => (Path.GetFileName(path), Example.Read(path, analyzer)))];

var lead = new double[LinearFeatures.Count];
lead[(int)LinearFeature.PositionShare] = -1;
Report("lead", new LinearWeights(lead, []));

LinearWeights learned = Learner.Learn(training);
Report("learned", learned);
WeightsFile.Write(Path.Combine(args[0], "linear.id.txt"), learned, "Indonesian news: learned from the training part of IndoSum.");

LinearWeights climbed = Learner.Climbed(training);
Report("without rules", climbed);
LinearWeights general = Learner.TowardsLead(climbed);
Report("towards the lead", general);
WeightsFile.Write(Path.Combine(args[0], "linear.txt"), general, "Any language: those of Indonesian without its rules, bent towards the lead.");

Print($"learned, {Parts} parts", args[1], Measure.CrossValidate(training, Parts, Learner.Learn));
return 0;

void Report(string name, LinearWeights weights)
{
    Print(name, args[1], Measure.Rouge1(training, weights));
    foreach ((string file, List<Example> examples) in others)
    {
        Print(name, file, Measure.Rouge1(examples, weights));
    }
}

void MeasureMethods(string[] files)
{
    foreach (string file in files)
    {
        List<Example> examples = Example.Read(file, analyzer);
        foreach (SummaryMethod method in Enum.GetValues<SummaryMethod>())
        {
            ISentenceScorer scorer = SentenceScorers.Create(method, new OutputFolderResources());
            Print(method.ToString(), file, Measure.Rouge1(examples, example => example.ScoreBy(scorer)));
        }
    }
}

static void Print(string name, string file, double[] figures) => Console.WriteLine(
    $"{name}: {Path.GetFileName(file)} {string.Join(' ', figures.Select(figure => figure.ToString("F2", CultureInfo.InvariantCulture)))}");
