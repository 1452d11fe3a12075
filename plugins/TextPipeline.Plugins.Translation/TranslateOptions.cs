using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Translation;

/// <summary>Options of <c>translate</c>.</summary>
internal sealed record TranslateOptions : IValidatableObject
{
    private const string LanguageTag = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    [Description("The service that translates, by the name under which a plugin offers it.")]
    [Required]
    public string Provider { get; init; } = "stub";

    [Description("The language wanted, as BCP 47.")]
    [Required]
    [RegularExpression(LanguageTag, ErrorMessage = "is not a language tag such as 'en' or 'pt-BR'")]
    public string To { get; init; } = "en";

    [Description("The language of the documents, as BCP 47. Default: each document's metadata `language`, else `und`.")]
    [RegularExpression(LanguageTag, ErrorMessage = "is not a language tag such as 'id' or 'zh-Hant'")]
    public string? From { get; init; }

    [Description("`field` writes metadata `translation` and leaves the text alone; `replace` swaps the text and drops annotations.")]
    public TranslationMode Mode { get; init; } = TranslationMode.Field;

    [Description("What the provider is told, by its own names. `stub` knows none.")]
    public IReadOnlyDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.Equals(From, To, StringComparison.OrdinalIgnoreCase))
        {
            yield return new ValidationResult("is the language that is wanted, so that nothing would ever be translated", [nameof(From)]);
        }
    }
}
