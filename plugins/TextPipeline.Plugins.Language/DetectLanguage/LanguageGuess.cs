namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>A language for a text.</summary>
/// <param name="Language">BCP 47; <c>und</c> where the text shows none.</param>
/// <param name="Confidence">From 0 to 1: the share of this language among all that were asked.</param>
internal readonly record struct LanguageGuess(string Language, double Confidence)
{
    /// <summary>The tag of a language that was looked for and not found.</summary>
    public const string Undetermined = "und";

    /// <summary>Nothing found.</summary>
    public static LanguageGuess None { get; } = new(Undetermined, 0);
}
