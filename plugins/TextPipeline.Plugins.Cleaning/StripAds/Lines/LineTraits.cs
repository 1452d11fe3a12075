namespace TextPipeline.Plugins.Cleaning.StripAds.Lines;

/// <summary>What a line looks like, whatever its language.</summary>
[Flags]
internal enum LineTraits : byte
{
    None = 0,

    /// <summary>Nothing but white space.</summary>
    Blank = 1,

    /// <summary>Long enough for a sentence and ends as one; rules leave it alone unless they say otherwise.</summary>
    Sentence = 2,

    /// <summary>Several words that start like a headline, without the full stop of a sentence.</summary>
    Headline = 4,

    /// <summary>The line before it has the same text.</summary>
    Doubles = 8,

    /// <summary>A rule protects the line.</summary>
    Protected = 16,
}
