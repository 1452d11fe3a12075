using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Execution.Isolation.Hosting;

/// <summary>In a child process: the stages that it has are built, no others.</summary>
internal sealed class HostedStages(ImmutableArray<string> labels) : IStageIsolation
{
    public IStage? StandInFor(StageEntry entry, IsolationLevel level, ILogger logger, bool learns) => labels.Contains(entry.Label) ? null : new StageElsewhere();

    public ImmutableArray<string> Prepare(string path, ReadOnlyMemory<byte> utf8, ResourceLog resources, List<Diagnostic> diagnostics) => [];

    private sealed class StageElsewhere : SyncStage
    {
        protected override StageResult Process(Document document, StageContext context) => throw new NotSupportedException("The stage is not in this process.");
    }
}
