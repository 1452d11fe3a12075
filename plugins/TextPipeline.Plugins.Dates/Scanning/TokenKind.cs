namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Anything that no date is made of; several in a row are one token.</summary>
    Other,

    /// <summary>A run of decimal digits.</summary>
    Number,

    /// <summary>A word or phrase of the lexicon.</summary>
    Word,

    /// <summary>One character of punctuation that dates are written with; it is the value.</summary>
    Mark,
}
