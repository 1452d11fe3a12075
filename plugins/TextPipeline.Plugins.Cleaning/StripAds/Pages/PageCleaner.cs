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
            StripAdsPreset.Careful => -2 * BoostedTrees.Scale,
            StripAdsPreset.Strict => BoostedTrees.Scale / 4,
            _ => -BoostedTrees.Scale * 3 / 4,
        };
    }

    /// <summary>Cleans a page dump; see <see cref="PagePass.Apply"/>.</summary>
    /// <exception cref="FormatException">A file of the model has faults.</exception>
    public bool Clean(string text, Span<TextLine> lines)
    {
        if (_model.Value is not PageModel model)
        {
            return true;
        }

        PageScores scores = model.Score(new PageFeatures(text, lines, model.Words));
        return PagePass.Apply(scores.LineNumbers, scores.Scores, _least, lines);
    }
}
