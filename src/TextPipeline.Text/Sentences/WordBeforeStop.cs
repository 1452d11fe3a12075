namespace TextPipeline.Text.Sentences;

/// <summary>What stands right before a full stop.</summary>
/// <param name="Kind">Whether it is an abbreviation, and of what kind.</param>
/// <param name="Length">In code units, spaced initials taken together.</param>
/// <param name="IsNumber">Whether it is digits alone, few enough for a year.</param>
/// <param name="IsOrdinal">Whether it is digits few enough for an ordinal, and nothing before it says that it counts.</param>
/// <param name="IsWord">Whether it is letters alone.</param>
/// <param name="IsFree">Whether nothing is joined to it on the left, as in a path or an address.</param>
internal readonly record struct WordBeforeStop(AbbreviationKind Kind, int Length, bool IsNumber, bool IsOrdinal, bool IsWord, bool IsFree)
{
    private const int LongWord = 5;

    /// <summary>A word too long to be an abbreviation that nobody has listed.</summary>
    public bool IsLongWord => Kind == AbbreviationKind.None && IsWord && IsFree && Length >= LongWord;

    /// <summary>An ordinary word or number.</summary>
    public bool IsPlain => Kind == AbbreviationKind.None && IsFree;
}
