using System.Globalization;
using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>Writes a file of weights as the plugin reads them.</summary>
internal static class WeightsFile
{
    /// <param name="path">The file; an existing one is overwritten.</param>
    /// <param name="weights">One a feature. They are scaled so that the greatest is 1: only the order of the scores counts.</param>
    /// <param name="title">What the weights are for.</param>
    public static void Write(string path, double[] weights, string title)
    {
        double scale = weights.Max(Math.Abs);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine($"# {title}");
        writer.WriteLine("# Written by training; see training/README.md. Each line: a feature, its weight.");
        foreach (LinearFeature feature in Enum.GetValues<LinearFeature>())
        {
            double weight = Math.Round(weights[(int)feature] / scale, 4);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LinearWeights.NameOf(feature),-22} {weight:0.####}"));
        }
    }
}
