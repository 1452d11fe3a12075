using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines;

/// <summary>Decides which stages of a pipeline are not built in this process.</summary>
internal interface IStageIsolation
{
    /// <summary>What stands for the stage of an entry; null where it is built here. Called from several threads.</summary>
    /// <param name="entry">The entry. Its options are bound and right.</param>
    /// <param name="level">Where the entry, or else the lock, says that the stage runs.</param>
    /// <param name="logger">Where the stage's lines go.</param>
    /// <param name="learns">Whether the stage learns of the corpus, which it can do in the process of the run alone.</param>
    IStage? StandInFor(StageEntry entry, IsolationLevel level, ILogger logger, bool learns);

    /// <summary>Called once the pipeline is right as far as this process can tell; adds what only the stages themselves can find wrong.</summary>
    /// <param name="path">The pipeline's file as the user named it.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="resources">Gains the files that stages opened when they were built elsewhere.</param>
    /// <param name="diagnostics">What is found so far; gains more.</param>
    /// <returns>The names of the plugins that were loaded elsewhere.</returns>
    ImmutableArray<string> Prepare(string path, ReadOnlyMemory<byte> utf8, ResourceLog resources, List<Diagnostic> diagnostics);
}
