namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>Parts the sentences that a summary may hold from headings, bylines, captions and author's initials.</summary>
internal static class ProseFilter
{
    // A line without a full stop is a heading or a byline up to this many words, a sentence that lost its full stop beyond.
    private const int MostWordsOfHeading = 17;
    private const int MostWordsOfInitials = 4;

    // With less prose than this share of the words, the lines are what the document consists of: a list, a poem, a language without full stops.
    private const double LeastShareOfProse = 0.2;

    /// <summary>The prose of a text, or all of it where there is next to no prose. A sentence without any word is never among it, unless there are only such.</summary>
    public static List<AnalyzedSentence> Keep(List<AnalyzedSentence> sentences)
    {
        int allWords = 0, proseWords = 0;
        var prose = new List<AnalyzedSentence>(sentences.Count);
        foreach (AnalyzedSentence sentence in sentences)
        {
            allWords += sentence.WordCount;
            if (IsProse(sentence))
            {
                proseWords += sentence.WordCount;
                prose.Add(sentence);
            }
        }

        if (prose.Count > 0 && proseWords >= LeastShareOfProse * allWords)
        {
            return prose;
        }

        List<AnalyzedSentence> worded = sentences.FindAll(sentence => sentence.WordCount > 0 && !sentence.Has(SentenceTraits.IsTitle));
        return worded.Count > 0 ? worded : sentences;
    }

    private static bool IsProse(AnalyzedSentence sentence)
    {
        bool isHeading = sentence.Has(SentenceTraits.IsWholeLine) && !sentence.Has(SentenceTraits.EndsWithStop) && sentence.WordCount <= MostWordsOfHeading;
        bool isInitials = sentence.Has(SentenceTraits.IsBracketed) && sentence.WordCount <= MostWordsOfInitials;
        return sentence.WordCount > 0 && !isHeading && !isInitials && !sentence.Has(SentenceTraits.IsTitle);
    }
}
