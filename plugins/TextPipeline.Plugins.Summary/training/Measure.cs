using TextPipeline.Plugins.Summary.Methods.Linear;
using TextPipeline.Plugins.Summary.Selection;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>What weights reach.</summary>
internal static class Measure
{
    private static readonly SentenceSelector[] Selectors =
    [
        new(new SentenceBudget(3), new SummarizeOptions().MaxRepeated), new(new WordBudget(65), new SummarizeOptions().MaxRepeated),
    ];

    /// <summary>Mean ROUGE-1 F1 of the summaries at 3 sentences and at 65 words, times 100.</summary>
    public static double[] Rouge1(List<Example> examples, LinearWeights weights) => Rouge1(examples, example => example.Score(weights));

    /// <summary>The same of any scores.</summary>
    public static double[] Rouge1(List<Example> examples, Func<Example, double[]> score)
    {
        var results = new double[examples.Count][];
        Parallel.For(0, examples.Count, index =>
        {
            double[] scores = score(examples[index]);
            results[index] = [.. Selectors.Select(selector => examples[index].Rouge1(selector.Select(examples[index].Text, scores)))];
        });
        return [.. Enumerable.Range(0, Selectors.Length).Select(s => 100 * results.Sum(result => result[s]) / examples.Count)];
    }

    /// <summary>The mean over parts, each judged by weights that were learned on the others; every document is in one part.</summary>
    public static double[] CrossValidate(List<Example> examples, int parts, Func<List<Example>, LinearWeights> learn)
    {
        var sums = new double[Selectors.Length];
        for (int part = 0; part < parts; part++)
        {
            List<Example> held = [.. examples.Where((_, index) => index % parts == part)];
            double[] figures = Rouge1(held, learn([.. examples.Where((_, index) => index % parts != part)]));
            for (int s = 0; s < sums.Length; s++)
            {
                sums[s] += figures[s] * held.Count / examples.Count;
            }
        }

        return sums;
    }
}
