using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>A token of a line.</summary>
internal struct Token
{
    /// <summary>Offset of the first code unit.</summary>
    public int Start;

    /// <summary>Offset just past the last one.</summary>
    public int End;

    /// <summary>A number's value (<see cref="TooLarge"/> above nine digits), a mark's character, a word's node.</summary>
    public int Value;

    /// <summary>What it is.</summary>
    public TokenKind Kind;

    /// <summary>For a word: whether it starts with a capital letter or has no case.</summary>
    public bool IsCapitalized;

    /// <summary>For a word: the kinds of its senses.</summary>
    public ulong Kinds;

    /// <summary>The value of a number that no date can hold.</summary>
    public const int TooLarge = int.MaxValue;

    /// <summary>Number of code units; for numbers, of digits.</summary>
    public readonly int Length => End - Start;

    /// <summary>True for a word with a sense of this kind.</summary>
    public readonly bool Has(SenseKind kind) => (Kinds & (1UL << (int)kind)) != 0;

    /// <summary>True for this mark.</summary>
    public readonly bool IsMark(char mark) => Kind == TokenKind.Mark && Value == mark;
}
