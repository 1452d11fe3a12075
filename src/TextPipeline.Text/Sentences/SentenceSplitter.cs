namespace TextPipeline.Text.Sentences;

/// <summary>Finds the sentences of a text by rules and data of its language.</summary>
/// <remarks>
/// Immutable and safe for concurrent use; keep one. Time is linear in the length of the text, whatever the text. A quotation or parenthesis inside a
/// sentence stays in one piece as long as it lies on one line and is no longer than <see cref="LongestQuotation"/>, as treebanks have it.
/// </remarks>
public sealed class SentenceSplitter
{
    /// <summary>The longest quotation, in code units, that is kept in one piece; a longer one is cut at the sentences in it.</summary>
    public const int LongestQuotation = 1000;

    private readonly SentenceRules _rules;

    /// <summary>Makes a splitter with the built-in rules of a language.</summary>
    /// <param name="language">BCP 47, of which the primary subtag counts; where no rules are known, as for <c>und</c>, those common to all languages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public SentenceSplitter(string language)
        : this(SentenceRules.For(language))
    {
    }

    /// <summary>Makes a splitter with rules of the caller's own.</summary>
    /// <param name="rules">See <see cref="SentenceRules.Parse"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public SentenceSplitter(SentenceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <summary>The language whose rules it follows: a primary subtag, or <c>und</c>.</summary>
    public string Language => _rules.Language;

    /// <summary>The sentences in order: they do not overlap, none starts or ends with white space, and between two there is nothing but white space.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<TextSegment> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSegment>();
        new SentenceScanner(text, _rules, sentences).Run();
        return sentences;
    }
}
