namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

internal enum HtmlTokenKind
{
    End,
    Text,
    StartTag,
    EndTag,

    /// <summary>The content of an element that holds no markup, such as a script.</summary>
    RawText,
}
