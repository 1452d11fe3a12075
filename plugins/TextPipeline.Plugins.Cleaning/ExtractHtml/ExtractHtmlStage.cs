using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml;

/// <summary>Turns an HTML page into lines of text, by default those of its main content, and what the page says of itself into metadata.</summary>
/// <remarks>
/// A text that is no HTML passes through unchanged. Annotations are dropped with the markup that they covered. A page in which nothing looks like main
/// content keeps all its lines and the warning <c>no_main_content</c>. Thread-safe.
/// </remarks>
[Stage(
    "extract_html",
    "Turn an HTML page into the lines of its main content, and its title, date and author into metadata",
    Assigns = ["metadata:title", "metadata:published", "metadata:author", "metadata:language", "metadata:site", "metadata:url"],
    RewritesText = true)]
internal sealed class ExtractHtmlStage : SyncStage, IStageFactory<ExtractHtmlOptions>
{
    private const string NoMainContent = "no_main_content";

    private readonly ExtractHtmlOptions _options;
    private readonly Lazy<ClassWords> _words;
    private readonly Lazy<MainContentSelector> _selector;

    private ExtractHtmlStage(ExtractHtmlOptions options, StageServices services)
    {
        _options = options;
        _words = new Lazy<ClassWords>(() => ClassWords.Read(services.Resources));
        _selector = new Lazy<MainContentSelector>(() => new MainContentSelector(MainContentModel.Read(services.Resources, _words.Value)));
    }

    public static IStage Create(ExtractHtmlOptions options, StageServices services) => new ExtractHtmlStage(options, services);

    protected override StageResult Process(Document document, StageContext context)
    {
        if (!HtmlDetector.IsHtml(document.Text))
        {
            return StageResult.Emit(document);
        }

        HtmlPage page = PageReader.Read(document.Text, _words.Value);
        LinkedData linked = LinkedData.Read(page.Facts.LinkedData);
        int title = PageTitle.Find(page, linked);
        List<string> lines = _options.Keep == KeptContent.Main ? _selector.Value.Select(page, linked, title) : [.. page.Blocks.Select(block => block.Text)];
        bool nothingFound = lines.Count == 0 && page.Blocks.Count > 0;
        if (nothingFound)
        {
            lines = [.. page.Blocks.Select(block => block.Text)];
        }

        context.Count("lines_left_out", page.Blocks.Count - lines.Count);
        Document extracted = document.Rewrite(string.Join('\n', lines), _options.Keep == KeptContent.Main && !nothingFound ? "html_main_content" : "html_text");
        if (nothingFound)
        {
            extracted = extracted.With(MetadataKeys.Warnings, extracted.Metadata.GetValueOrDefault(MetadataKeys.Warnings, []).Add(NoMainContent));
        }

        return StageResult.Emit(_options.Metadata ? PageMetadata.AddTo(extracted, page.Facts, linked, title < 0 ? null : page.Blocks[title].Text) : extracted);
    }
}
