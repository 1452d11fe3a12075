namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>A document as the methods see it: sentences, and words as small numbers. Made by <see cref="TextAnalyzer"/>.</summary>
/// <remarks>Nothing changes it once it is made.</remarks>
internal sealed class AnalyzedText
{
    /// <summary>The text that every span lies in.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47; <c>und</c> where it is not known.</summary>
    public required string Language { get; init; }

    /// <summary>The sentences that a summary may hold, in order. Headings, bylines and the like are not among them where the text has prose.</summary>
    public required AnalyzedSentence[] Sentences { get; init; }

    /// <summary>Every word of every sentence in order, as an index into <see cref="Frequencies"/>; case is ignored.</summary>
    public required int[] Words { get; init; }

    /// <summary>How often each distinct word occurs in the sentences.</summary>
    public required int[] Frequencies { get; init; }

    /// <summary>Which distinct words are too common to tell what a text is about.</summary>
    public required bool[] StopWords { get; init; }

    /// <summary>What the language's word list says of each distinct word.</summary>
    public required WordKinds[] Kinds { get; init; }

    /// <summary>Which distinct words the title has; empty without a title.</summary>
    public required bool[] TitleWords { get; init; }

    /// <summary>Which distinct words the summary shall be about; empty where it is about the text.</summary>
    public required bool[] FocusWords { get; init; }

    /// <summary>Number of lines that hold sentences.</summary>
    public required int ParagraphCount { get; init; }

    /// <summary>The words of a sentence.</summary>
    public ReadOnlySpan<int> WordsOf(int sentence) =>
        Words.AsSpan(Sentences[sentence].FirstWord, Sentences[sentence].WordCount);
}
