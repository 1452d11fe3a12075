using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>Fills the options record of a stage from a pipeline file and reports everything that is wrong at once.</summary>
internal static class OptionsBinder
{
    /// <summary>Fills a record.</summary>
    /// <param name="optionsType">The options record; see <see cref="IStageFactory{TOptions}"/>.</param>
    /// <param name="with">What the entry sets, or null for nothing.</param>
    /// <param name="entry">Where the entry is: the place of a fault that is in no option, such as one that is missing.</param>
    /// <param name="stage">The stage's name for messages.</param>
    /// <param name="diagnostics">Gains every fault.</param>
    /// <param name="secrets">Gains the values of secret options; null where nobody keeps them.</param>
    /// <returns>The record, or null where there is a fault.</returns>
    public static object? Bind(Type optionsType, SourceMapping? with, SourcePosition entry, string stage, List<Diagnostic> diagnostics, SecretMask? secrets = null) =>
        RecordBinder.Bind(OptionsSchema.For(optionsType), with, entry, "", new Binding(stage, diagnostics, secrets ?? new SecretMask()));
}
