namespace TextPipeline.Plugins.Cleaning.ExtractHtml;

/// <summary>Which lines of a page stay.</summary>
internal enum KeptContent
{
    /// <summary>Title and body of what the page is about, without menus, teasers, notices and the like.</summary>
    Main,

    /// <summary>Every line that the page shows.</summary>
    All,
}
