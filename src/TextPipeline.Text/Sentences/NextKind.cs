namespace TextPipeline.Text.Sentences;

/// <summary>What the text behind a possible border starts with.</summary>
internal enum NextKind
{
    /// <summary>A letter of a script without capitals, or a symbol.</summary>
    Other,

    /// <summary>A capital.</summary>
    Capital,

    /// <summary>A small letter.</summary>
    Small,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A mark that carries a sentence on, such as a comma.</summary>
    Pause,
}
