using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines;

/// <summary>One entry of a pipeline, built.</summary>
/// <param name="Label">What reports call the entry.</param>
/// <param name="Use">The stage's name.</param>
/// <param name="Plugin">The plugin that offers it, with its version.</param>
/// <param name="Stage">The stage.</param>
/// <param name="OnError">What becomes of a document on which it fails.</param>
/// <param name="Logger">Where it logs.</param>
internal sealed record PipelineStage(string Label, string Use, string Plugin, IStage Stage, FailurePolicy OnError, ILogger Logger);
