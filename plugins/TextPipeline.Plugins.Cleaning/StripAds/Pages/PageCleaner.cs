using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>The line model of a stage, read when the first page dump comes.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class PageCleaner
{
    private readonly int _least;
    private readonly Lazy<PageModel?> _model;

    public PageCleaner(StageResources resources, StripAdsPreset preset)
    {
        _model = new Lazy<PageModel?>(() => PageModel.TryRead(resources));
        _least = preset switch
        {
            StripAdsPreset.Careful => -BoostedTrees.Scale * 7 / 4,
            StripAdsPreset.Strict => 0,
            _ => -BoostedTrees.Scale * 3 / 4,
        };
    }

    /// <summary>Cleans a page dump; see <see cref="PagePass.Apply"/>.</summary>
    /// <param name="text">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="scores">What was said of them; null without a model.</param>
    /// <exception cref="FormatException">A file of the model has faults.</exception>
    public bool Clean(string text, Span<TextLine> lines, out PageScores? scores)
    {
        scores = null;
        if (_model.Value is not PageModel model)
        {
            return true;
        }

        var page = new PageFeatures(text, lines, model.Words);
        scores = model.Score(page);
        return PagePass.Apply(page, scores.Scores, _least, lines);
    }
}
