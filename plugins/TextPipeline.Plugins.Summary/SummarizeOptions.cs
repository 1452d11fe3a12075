using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Summary;

/// <summary>Options of <c>summarize</c>.</summary>
internal sealed record SummarizeOptions : IValidatableObject
{
    [Description("How sentences are scored. `linear` is best on news; see the plugin's README for figures.")]
    public SummaryMethod Method { get; init; } = SummaryMethod.Linear;

    [Description("Length as a number of sentences.")]
    [Range(1, 10_000)]
    public int? Sentences { get; init; }

    [Description("Length as about this many words, in whole sentences. The default, at 60, where no length is set.")]
    [Range(1, 1_000_000)]
    public int? Words { get; init; }

    [Description("Length as at most this many characters. One sentence is given even where it is longer.")]
    [Range(1, 10_000_000)]
    public int? Characters { get; init; }

    [Description("Length as a share of the text's sentences, rounded up.")]
    [Range(0.0001, 1)]
    public double? Ratio { get; init; }

    [Description("A sentence is passed over where the summary has more than this share of its content words already; 1 never passes over.")]
    [Range(0.0, 1.0)]
    public double MaxRepeated { get; init; } = 0.7;

    [Description("Sentences that share words with this are preferred: what somebody wants to know of the text.")]
    [StringLength(1000, MinimumLength = 1)]
    public string? Query { get; init; }

    [Description("Whether sentences that share words with the document's title are preferred, as those that share some with `query` are.")]
    public bool PreferTitle { get; init; }

    [Description("How much the words shared with query and title count: 0 not at all, 1 alone, the method then deciding nothing.")]
    [Range(0.0, 1.0)]
    public double Focus { get; init; } = 0.5;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Name, bool IsSet)[] lengths =
        [
            (nameof(Sentences), Sentences.HasValue), (nameof(Words), Words.HasValue), (nameof(Characters), Characters.HasValue), (nameof(Ratio), Ratio.HasValue),
        ];
        string[] set = [.. lengths.Where(length => length.IsSet).Select(length => length.Name)];
        if (set.Length > 1)
        {
            yield return new ValidationResult("only one of sentences, words, characters and ratio can be set", set);
        }
    }
}
