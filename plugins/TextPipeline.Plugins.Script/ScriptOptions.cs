using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Script;

/// <summary>Options of <c>script</c>.</summary>
internal sealed record ScriptOptions : IValidatableObject
{
    [Description("The JavaScript to run on each document, which is the global `document`.")]
    public string? Code { get; init; }

    [Description("A file beside the pipeline with the JavaScript, in place of `code`.")]
    public string? File { get; init; }

    [Description("How long one document may take. One match of a regular expression may take as long again.")]
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    [Description("Megabytes that may be allocated for one document, counted whether they are still in use or not.")]
    [Range(1, 16_384)]
    public int MaxMemory { get; init; } = 256;

    [Description("How deep calls may nest.")]
    [Range(1, 10_000)]
    public int MaxRecursion { get; init; } = 256;

    [Description("Statements that may run for one document.")]
    [Range(1, 2_000_000_000)]
    public int MaxStatements { get; init; } = 10_000_000;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Code is null == File is null)
        {
            yield return new ValidationResult("needs either 'code' or 'file'", [nameof(Code)]);
        }
    }
}
