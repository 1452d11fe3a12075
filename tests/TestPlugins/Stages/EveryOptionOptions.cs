using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestPlugins.Stages;

internal sealed record EveryOptionOptions : IValidatableObject
{
    [Description("A text.")]
    [StringLength(20)]
    public string Text { get; init; } = "text";

    [Description("A text that may be missing.")]
    public string? MaybeText { get; init; }

    [Description("Yes or no.")]
    public bool Flag { get; init; } = true;

    [Description("A number from 0 to 100.")]
    [Range(0, 100)]
    public int Number { get; init; } = 7;

    [Description("A large number.")]
    public long LongNumber { get; init; } = 1L << 40;

    [Description("A number that may be missing.")]
    public int? MaybeNumber { get; init; }

    [Description("A share of 1.")]
    [Range(0.0, 1.0)]
    public double Share { get; init; } = 0.25;

    [Description("One of a set.")]
    public Shade Shade { get; init; } = Shade.Light;

    [Description("One of a set, or none.")]
    public Shade? MaybeShade { get; init; }

    [Description("A stretch of time.")]
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1.5);

    [Description("Texts.")]
    [MaxLength(4)]
    public ImmutableArray<string> Texts { get; init; } = ["a", "b"];

    [Description("Numbers.")]
    public ImmutableArray<int> Numbers { get; init; } = [];

    [Description("Some of a set.")]
    public ImmutableArray<Shade> Shades { get; init; } = [];

    [Description("Texts by name.")]
    public ImmutableDictionary<string, string> Map { get; init; } = ImmutableDictionary<string, string>.Empty;

    [Description("Options inside options.")]
    public InnerOptions? Inner { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Number > 50 && !Flag)
        {
            yield return new ValidationResult("a number over 50 needs the flag", [nameof(Number)]);
        }
    }
}
