namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Coarse classes of characters: what may stand beside what in one word.</summary>
internal enum Script : byte
{
    /// <summary>No text is expected to hold it: unassigned, private, or of a kind too rare to prove anything.</summary>
    Implausible,

    /// <summary>Signs, digits and punctuation that go with any script.</summary>
    Common,

    /// <summary>A mark on the letter before it.</summary>
    Mark,

    /// <summary>A C1 control character, plausible only as the middle of two layers.</summary>
    Control,

    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Indic,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    Ethiopic,
    Cherokee,
    Georgian,
    EastAsian,
}
