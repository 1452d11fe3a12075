using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Plugins.Cleaning.Training.Boosting;

namespace TextPipeline.Plugins.Cleaning.Training.Text;

/// <summary>Trains the model of page lines.</summary>
/// <param name="corpus">Labelled pages.</param>
/// <param name="weights">How much a line counts, by set.</param>
/// <param name="hintWeight">How much a line counts that has a guess for a label.</param>
/// <param name="without">Groups of features to leave out, such as <c>words</c>: to see what they carry.</param>
/// <param name="settings">How to train.</param>
internal sealed class PageModelTrainer(
    TextCorpus corpus, IReadOnlyDictionary<string, double> weights, double hintWeight, IReadOnlyCollection<string> without, TrainingSettings settings)
{
    private readonly ExampleSet _examples = corpus.Examples(weights, hintWeight, without);

    /// <summary>Scores each page by a model that saw none of its site.</summary>
    /// <returns>For each page the scores of its lines.</returns>
    public int[][] CrossValidate(int folds)
    {
        int[] foldOf = CrossValidation.Folds([.. corpus.Pages.Select(page => page.Page.Site)], folds);
        BoostedTrees[] models = CrossValidation.Train(_examples, foldOf, settings);
        return [.. corpus.Pages.Select((page, number) => Score(models[foldOf[number]], page.Features))];
    }

    /// <summary>The model trained on everything.</summary>
    public BoostedTrees Train() => TreeTrainer.Train(_examples, settings);

    private static int[] Score(BoostedTrees model, PageFeatures page) => [.. Enumerable.Range(0, page.Count).Select(line => model.Score(page.ValuesOf(line)))];
}
