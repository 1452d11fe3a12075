namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>What the letters and marks of a sentence show, whatever its words mean.</summary>
[Flags]
internal enum SentenceTraits
{
    None = 0,

    /// <summary>It ends with a full stop, a question mark, or a script's like; closing quotes and brackets may follow.</summary>
    EndsWithStop = 1,
    EndsWithQuestion = 1 << 1,
    EndsWithExclamation = 1 << 2,

    /// <summary>It holds a double quotation mark.</summary>
    HasQuotation = 1 << 3,
    OpensWithQuotation = 1 << 4,
    EndsWithQuotation = 1 << 5,

    /// <summary>It starts within a quotation that an earlier sentence of its paragraph opened.</summary>
    InsideQuotation = 1 << 6,
    HasParenthesis = 1 << 7,
    HasDigit = 1 << 8,

    /// <summary>All of it stands in brackets, as an author's initials do.</summary>
    IsBracketed = 1 << 9,

    /// <summary>No other sentence stands on its line or lines.</summary>
    IsWholeLine = 1 << 10,

    /// <summary>A dateline stood before it and was left out.</summary>
    HadDateline = 1 << 11,

    /// <summary>It is the document's title.</summary>
    IsTitle = 1 << 12,
}
