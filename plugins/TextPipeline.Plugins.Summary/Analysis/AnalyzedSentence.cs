namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>A sentence of an <see cref="AnalyzedText"/>.</summary>
internal readonly record struct AnalyzedSentence
{
    /// <summary>Where it stands, without a dateline.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its first word in <see cref="AnalyzedText.Words"/>.</summary>
    public required int FirstWord { get; init; }

    /// <summary>Number of words; a character is a word in scripts that write no spaces.</summary>
    public required int WordCount { get; init; }

    /// <summary>Words that start with a capital, the first one left out.</summary>
    public required int CapitalizedWords { get; init; }

    /// <summary>Number of commas.</summary>
    public required int Commas { get; init; }

    /// <summary>Index of its line among the lines that hold sentences: news sites write one paragraph a line.</summary>
    public required int Paragraph { get; init; }

    /// <summary>What its marks show.</summary>
    public required SentenceTraits Traits { get; init; }

    /// <summary>Whether it has a trait, or all of several.</summary>
    public bool Has(SentenceTraits traits) => (Traits & traits) == traits;
}
