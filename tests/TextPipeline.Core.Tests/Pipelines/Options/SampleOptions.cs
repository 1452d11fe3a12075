using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Core.Tests.Pipelines.Options;

/// <summary>One option of every type that the contract allows, and every kind of limit.</summary>
internal sealed record SampleOptions : IValidatableObject
{
    [Description("The rule packs to use.")]
    [Length(1, 3)]
    public ImmutableArray<string> Packs { get; init; } = ["common", "id"];

    [Description("How many words to keep.")]
    [Range(1, 10_000)]
    public int Words { get; init; } = 60;

    [Range(0, long.MaxValue)]
    public long Bytes { get; init; } = 1L << 40;

    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double MaxRemoved { get; init; } = 0.8;

    public bool KeepQuotes { get; init; } = true;

    public SampleMode Mode { get; init; }

    public ImmutableArray<SampleMode> Modes { get; init; } = [];

    [Range(1, 9)]
    public ImmutableArray<int> Levels { get; init; } = [];

    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    [StringLength(10, MinimumLength = 2)]
    [RegularExpression("[A-Z].*")]
    public string? TimeZone { get; init; }

    [AllowedValues("id", "en")]
    public string Language { get; init; } = "id";

    [MaxLength(5)]
    public string To { get; init; } = "en";

    public int? Sentences { get; init; }

    public IReadOnlyDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    public SampleFilter Filter { get; init; } = new() { Kind = "none" };

    public ImmutableArray<SampleFilter> Filters { get; init; } = [];

    public ImmutableArray<ImmutableArray<string>> Table { get; init; } = [];

    [SampleEven]
    public int Pairs { get; init; }

    [Range(1, 5, ErrorMessage = "stars go from one to five.")]
    public int Stars { get; init; } = 3;

    public int Computed => Words * 2;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sentences is not null && Words != 60)
        {
            yield return new ValidationResult("Give either words or sentences.", [nameof(Sentences)]);
        }

        if (Mode == SampleMode.Rewrite && !KeepQuotes)
        {
            yield return new ValidationResult("rewriting keeps quotes");
        }
    }
}
