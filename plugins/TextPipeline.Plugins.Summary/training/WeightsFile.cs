using System.Globalization;
using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>Writes a file of weights as the plugin reads them.</summary>
internal static class WeightsFile
{
    /// <param name="path">The file; an existing one is overwritten.</param>
    /// <param name="weights">What was learned. Only the order of the scores counts, so any scale will do.</param>
    /// <param name="title">What the weights are for.</param>
    public static void Write(string path, LinearWeights weights, string title)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine($"# {title}");
        writer.WriteLine("# Written by training; see training/README.md. Each line: a feature, its weight.");
        foreach (LinearFeature feature in Enum.GetValues<LinearFeature>().Where(feature => weights.Values[(int)feature] != 0))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LinearWeights.NameOf(feature),-22} {weights.Values[(int)feature]:0.####}"));
        }

        if (weights.Trees.Count > 0)
        {
            writer.WriteLine("# Rules: tests, then the weight for each outcome of all of them; the first test is the highest bit.");
        }

        foreach (RuleTree tree in weights.Trees)
        {
            string tests = string.Join(' ', tree.Tests.Select(test => string.Create(CultureInfo.InvariantCulture, $"{LinearWeights.NameOf(test.Feature)}>{test.Threshold:0.####}")));
            string leaves = string.Join(' ', tree.Weights.Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)));
            writer.WriteLine($"tree {tests} = {leaves}");
        }
    }
}
