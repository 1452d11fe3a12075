namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>What the linear method knows of a sentence. The names are those of the weights file, in snake_case.</summary>
/// <remarks>Shares lie between 0 and 1; what is not named a share is 0 or 1, up to <see cref="SentencesBefore"/>. Where a text has one paragraph alone, the features of paragraphs are 0.</remarks>
internal enum LinearFeature
{
    /// <summary>Place among the sentences that can be chosen.</summary>
    Position1,
    Position2,
    Position3,
    Position4,
    Position5,
    Position6To8,
    Position9To14,

    /// <summary>1 / place.</summary>
    PositionReciprocal,

    /// <summary>0 for the first sentence, 1 for the last.</summary>
    PositionShare,
    PositionLast,
    ParagraphStart,
    ParagraphAlone,
    Paragraph1,
    Paragraph2,
    Paragraph3,

    /// <summary>Length in words.</summary>
    LengthTo5,
    Length6To9,
    Length10To14,
    Length15To19,
    Length20To24,
    Length25To29,
    Length30To39,
    Length40Up,
    QuotationIn,
    QuotationOpens,
    QuotationEnds,
    QuotationInside,
    EndsWithoutStop,
    EndsWithQuestion,
    EndsWithExclamation,
    Parenthesis,
    Digit,
    HadDateline,

    /// <summary>Commas a word.</summary>
    CommaShare,
    CapitalizedShare,
    OpensWithConnective,
    OpensWithPronoun,
    OpensWithSpeech,
    Speech,

    /// <summary>Words that are not stop words.</summary>
    ContentShare,

    /// <summary>Cosine between the content words of the sentence and those of all sentences, a word of the sentence counted each time it stands there.</summary>
    Centroid,

    /// <summary>Mean frequency of its content words, relative to that of the most frequent.</summary>
    FrequencyShare,

    /// <summary>Content words that no earlier sentence has.</summary>
    NewShare,

    /// <summary>Content words that a later sentence has.</summary>
    LaterShare,

    /// <summary>Content words that no other sentence has.</summary>
    UniqueShare,

    /// <summary>Content words that the first sentence has; 0 for the first.</summary>
    FirstShare,

    /// <summary>Content words that the previous sentence has.</summary>
    PreviousShare,

    /// <summary>Content words that the title has; 0 without a title.</summary>
    TitleShare,

    /// <summary>Place of the sentence, from 0; with what follows, whole numbers that the tests of rules are made on.</summary>
    SentencesBefore,
    SentencesAfter,
    SentencesOfText,
    Words,
    WordsBefore,
    WordsOfText,
    ParagraphsBefore,
    ParagraphsOfText,
    ParagraphSentencesBefore,
    ParagraphSentencesAfter,
    CapitalizedWords,
    Commas,

    /// <summary>Content words that occur more than twice.</summary>
    FrequentWords,

    /// <summary>Sum of ln(1 + frequency) over its content words.</summary>
    Coverage,

    /// <summary>Sentences with a higher <see cref="Centroid"/>.</summary>
    CentroidRank,

    /// <summary>Sentences with more words.</summary>
    WordsRank,

    /// <summary>Sentences from this one to the first that holds a quotation mark; negative after it.</summary>
    FirstQuotationDistance,

    /// <summary>Content words of the next sentence that this one has; -1 for the last.</summary>
    NextShare,

    /// <summary>What the neighbours are like: -1 where there is none. Quotation: 1 with a mark, 2 more inside one.</summary>
    SecondBeforeWords,
    SecondBeforeQuotation,
    SecondBeforeCentroid,
    SecondBeforeConnective,
    BeforeWords,
    BeforeQuotation,
    BeforeCentroid,
    BeforeConnective,
    AfterWords,
    AfterQuotation,
    AfterCentroid,
    AfterConnective,
    SecondAfterWords,
    SecondAfterQuotation,
    SecondAfterCentroid,
    SecondAfterConnective,
}
