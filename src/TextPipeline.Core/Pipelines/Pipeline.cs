using System.Collections.Immutable;

namespace TextPipeline.Core.Pipelines;

/// <summary>Stages in order, built and frozen. Owns them.</summary>
internal sealed class Pipeline : IAsyncDisposable
{
    public Pipeline(string name, ImmutableArray<PipelineStage> stages)
    {
        Name = name;
        Stages = stages;
    }

    public string Name { get; }

    public ImmutableArray<PipelineStage> Stages { get; }

    public async ValueTask DisposeAsync()
    {
        foreach (PipelineStage entry in Stages)
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
    }
}
