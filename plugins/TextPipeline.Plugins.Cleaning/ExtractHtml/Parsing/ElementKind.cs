namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

/// <summary>What an element means for lines and their weights. The numbers are part of the model of main content: append only.</summary>
internal enum ElementKind
{
    /// <summary>Runs on within a line.</summary>
    Inline = 0,

    /// <summary>A block without meaning of its own.</summary>
    Block = 1,
    Paragraph = 2,
    Heading1 = 3,
    Heading2 = 4,
    Heading3 = 5,
    Heading4 = 6,
    Heading5 = 7,
    Heading6 = 8,
    ListItem = 9,
    List = 10,
    Table = 11,
    Row = 12,
    Cell = 13,
    Preformatted = 14,
    Quotation = 15,
    Article = 16,
    Main = 17,
    Section = 18,
    Navigation = 19,
    Header = 20,
    Footer = 21,
    Aside = 22,
    Form = 23,
    Figure = 24,
    Caption = 25,
    Term = 26,
    Description = 27,
    Body = 28,

    Anchor = 40,
    LineBreak,
    Rule,
    Title,
    Meta,
    Link,
    Html,
    Head,
    Time,

    /// <summary>Holds no markup; what matters is read from it, or nothing.</summary>
    Script,
    Raw,

    /// <summary>Not shown as text: controls, drawings, templates.</summary>
    Unseen,

    /// <summary>Has no content.</summary>
    Void,

    Image,

    /// <summary>Runs on within a line, in heavier type.</summary>
    Strong,

    /// <summary>Runs on within a line, in slanted or smaller type.</summary>
    Slanted,
}
