namespace TextPipeline.Core.Definitions;

/// <summary>The key <c>guard</c>: what a stage must not do to a document. A breach is a failure of the stage.</summary>
internal sealed record GuardEntry
{
    /// <summary><c>max_removed</c>: the greatest share of the characters that may go, 0 to 1; null for any.</summary>
    public double? MaxRemoved { get; init; }

    /// <summary><c>min_left</c>: the least number of characters that must be left; null for any.</summary>
    public int? MinLeft { get; init; }

    /// <summary><c>digits_unchanged</c>: whether the digits must stay the same, in the same order.</summary>
    public bool DigitsUnchanged { get; init; }

    /// <summary><c>language_unchanged</c>: whether the metadata member <c>language</c> must stay the same.</summary>
    public bool LanguageUnchanged { get; init; }
}
