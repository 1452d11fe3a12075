using System.ComponentModel;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml;

/// <summary>Options of <c>extract_html</c>.</summary>
internal sealed record ExtractHtmlOptions
{
    /// <summary>Which lines of the page stay.</summary>
    [Description("Which lines of the page stay: its main content, or all that it shows.")]
    public KeptContent Keep { get; init; } = KeptContent.Main;

    /// <summary>Whether what the page says of itself goes into metadata that the document lacks.</summary>
    [Description("Take title, publication date, author, language, site and address of the page into metadata that the document lacks.")]
    public bool Metadata { get; init; } = true;
}
