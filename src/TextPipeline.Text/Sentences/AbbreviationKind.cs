namespace TextPipeline.Text.Sentences;

/// <summary>How far a full stop behind a word may still end a sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>An ordinary word.</summary>
    None,

    /// <summary>A name follows, as after <c>Dr.</c>: no end.</summary>
    Title,

    /// <summary>An abbreviation before a number, as <c>No. 5</c>; before anything else an ordinary word.</summary>
    Numbered,

    /// <summary>An end only before a word that is known to start sentences.</summary>
    General,

    /// <summary>A measure behind a number, as <c>3 ft.</c>: an end before a capital, none before a number. Behind anything else an ordinary word.</summary>
    Measure,

    /// <summary>An abbreviation that often stands last, as <c>etc.</c>: an end before a capital or a number.</summary>
    Ending,
}
