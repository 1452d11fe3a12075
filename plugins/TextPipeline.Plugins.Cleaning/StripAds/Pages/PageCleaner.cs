using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>The line model of a stage, read when the first page dump comes.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class PageCleaner
{
    private const string File = "packs/page_lines.model";

    private readonly StageResources _resources;
    private readonly int _least;
    private readonly Lazy<LineModel?> _model;

    public PageCleaner(StageResources resources, StripAdsPreset preset)
    {
        _resources = resources;
        _model = new Lazy<LineModel?>(Read);
        _least = preset switch
        {
            StripAdsPreset.Careful => -2 * LineModel.Scale,
            StripAdsPreset.Strict => LineModel.Scale / 4,
            _ => -LineModel.Scale * 3 / 4,
        };
    }

    /// <summary>Cleans a page dump; see <see cref="PagePass.Apply"/>.</summary>
    public bool Clean(string text, Span<TextLine> lines) => _model.Value is not LineModel model || PagePass.Apply(model, _least, text, lines);

    private LineModel? Read()
    {
        if (!_resources.TryOpen(File, out Stream? stream))
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return LineModel.Read(reader);
    }
}
