using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Core.Tests.Pipelines.Options;

/// <summary>What a plugin's author can get wrong.</summary>
internal sealed record FaultyOptions : IValidatableObject
{
    public Uri? Home { get; init; }

    public string Setter
    {
        get;
        init => field = value.Length == 0 ? value : throw new ArgumentException($"no '{value}'.\nnot now.");
    } = "";

    [MaxLength(3)]
    public TimeSpan Mistyped { get; init; }

    public ImmutableArray<string> Uninitialized { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        yield return Uninitialized.IsDefault ? throw new InvalidOperationException("not initialized") : ValidationResult.Success!;
    }
}
