namespace TextPipeline.Text.Sentences;

/// <summary>What a word, written with a capital, says about the border before or the sentence behind it.</summary>
[Flags]
internal enum SentenceWord
{
    /// <summary>Nothing is known of it.</summary>
    None = 0,

    /// <summary>It starts sentences, and is no name: <c>The</c>.</summary>
    Starter = 1,

    /// <summary>It opens an adverbial of time or place in front of the subject: <c>At 5 p.m. Anna left.</c></summary>
    Opener = 2,

    /// <summary>It has a capital everywhere: <c>I</c>.</summary>
    Capitalized = 4,

    /// <summary>It is the last part of a host or file name, as <c>com</c>: no sentence starts with it right behind a full stop.</summary>
    Suffix = 8,

    /// <summary>A verb that reports speech behind a quotation, as <c>asked</c> in <c>"Who?" Ann asked.</c></summary>
    Reporting = 16,
}
