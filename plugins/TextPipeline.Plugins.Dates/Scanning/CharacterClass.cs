namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>What the tokenizer does with a character.</summary>
internal enum CharacterClass : byte
{
    Other,
    Space,
    LineBreak,
    Letter,
    Digit,
    Mark,

    /// <summary>A letter of a script that is written without spaces.</summary>
    Unspaced,
}
