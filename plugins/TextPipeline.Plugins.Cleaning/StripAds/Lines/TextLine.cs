using TextPipeline.Plugins.Cleaning.StripAds.Decisions;

namespace TextPipeline.Plugins.Cleaning.StripAds.Lines;

/// <summary>One line of a text and what is decided of it. Offsets count in the text; content is the line without white space around it.</summary>
internal struct TextLine
{
    public int Start;
    public int End;
    public int Next;
    public int ContentStart;
    public int ContentEnd;
    public LineTraits Traits;

    /// <summary>What is decided of the line.</summary>
    public LineDecision Decision;

    /// <summary>Why the line goes; null where it stays.</summary>
    public readonly string? Reason => Decision.Removes ? Decision.Rule : null;

    public readonly int ContentLength => ContentEnd - ContentStart;

    public readonly bool IsBlank => (Traits & LineTraits.Blank) != 0;

    public readonly bool IsSentence => (Traits & LineTraits.Sentence) != 0;

    public readonly bool IsHeadline => (Traits & LineTraits.Headline) != 0;

    public readonly bool IsProtected => (Traits & LineTraits.Protected) != 0;

    /// <summary>Whether nothing is decided against a line that has something in it.</summary>
    public readonly bool Stays => Reason is null && !IsBlank;

    public readonly ReadOnlySpan<char> Content(string text) => text.AsSpan(ContentStart, ContentEnd - ContentStart);
}
