using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Secrets;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines;

/// <summary>Stages and the way through them, built and frozen. Owns the stages.</summary>
internal sealed class Pipeline : IAsyncDisposable
{
    public Pipeline(string name, ImmutableArray<PipelineStep> steps)
    {
        Name = name;
        Steps = steps;
        Stages = [.. steps.OfType<PipelineStep.Call>().Select(call => call.Stage)];
    }

    /// <summary>A pipeline of stages one after the other.</summary>
    public static Pipeline OfStages(string name, IEnumerable<PipelineStage> stages) => new(name, [.. stages.Select(stage => new PipelineStep.Call(stage, null))]);

    public string Name { get; }

    /// <summary>What its file says; null where it was made of stages alone.</summary>
    public PipelineDefinition? Definition { get; init; }

    /// <summary>The text of its file as it was read; null where it was made of stages alone.</summary>
    public string? Text { get; init; }

    /// <summary>The plugins that were loaded for it, providers among them.</summary>
    public ImmutableArray<PluginDescription> Plugins { get; init; } = [];

    /// <summary>The files beside the pipeline that its stages were built with.</summary>
    public ImmutableArray<(string Name, string Path)> Resources { get; init; } = [];

    /// <summary>What no log, report or record may show.</summary>
    public SecretMask Secrets { get; init; } = new();

    /// <summary>The way through the stages. A document starts at the first step and is done past the last.</summary>
    public ImmutableArray<PipelineStep> Steps { get; }

    /// <summary>The stages, nested ones too, in the order of the steps.</summary>
    public ImmutableArray<PipelineStage> Stages { get; }

    /// <summary>The stages that must learn of the corpus before they are of use, in their order.</summary>
    public IEnumerable<PipelineStage> Learners => Stages.Where(stage => stage.Learner is not null);

    /// <summary>The way up to a stage, with another in its place. A document that does not come by ends where it would have passed it. Both pipelines share the stages before.</summary>
    public Pipeline UpTo(PipelineStage last, IStage inItsPlace)
    {
        int end = Steps.IndexOf(Steps.First(step => step is PipelineStep.Call call && ReferenceEquals(call.Stage, last)));
        int Within(int target) => Math.Min(target, end + 1);
        return new Pipeline(
            Name,
            [
                .. Steps.Take(end + 1).Select(step => step switch
                {
                    PipelineStep.Call call => new PipelineStep.Call(
                        ReferenceEquals(call.Stage, last) ? call.Stage with { Stage = inItsPlace } : call.Stage, call.Fallback is { } fallback ? Within(fallback) : null),
                    PipelineStep.Branch branch => branch with { Otherwise = Within(branch.Otherwise) },
                    PipelineStep.Jump jump => new PipelineStep.Jump(Within(jump.Target)),
                    _ => step,
                }),
            ])
        {
            Definition = Definition,
            Text = Text,
            Plugins = Plugins,
            Resources = Resources,
            Secrets = Secrets,
        };
    }

    /// <summary>The same way through other stages. The new pipeline owns those, this one its own.</summary>
    public Pipeline WithStages(Func<PipelineStage, PipelineStage> replace) =>
        new(Name, [.. Steps.Select(step => step is PipelineStep.Call call ? call with { Stage = replace(call.Stage) } : step)])
        {
            Definition = Definition,
            Text = Text,
            Plugins = Plugins,
            Resources = Resources,
            Secrets = Secrets,
        };

    public async ValueTask DisposeAsync()
    {
        foreach (PipelineStage entry in Stages)
        {
            try
            {
                if (entry.Stage is IAsyncDisposable asynchronous)
                {
                    await asynchronous.DisposeAsync().ConfigureAwait(false);
                }
                else
                {
                    (entry.Stage as IDisposable)?.Dispose();
                }
            }
            catch (Exception exception)
            {
                // The documents are done; what a stage cannot let go of is no fault of theirs, and the other stages have their own to let go of.
                Diagnostic finding = PipelineDiagnostics.NotDisposed(exception);
                string message = $"{finding.Message} ({finding.Code})";
                entry.Logger.Log(LogLevel.Warning, default, message, null, static (message, _) => message);
            }
        }
    }
}
