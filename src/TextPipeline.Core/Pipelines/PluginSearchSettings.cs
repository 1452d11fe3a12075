using System.Collections.Immutable;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines;

/// <summary>What of the search for plugins does not depend on the pipeline.</summary>
/// <param name="Folders">The folders given on the command line.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="HostFolder">The folder of the host's executable.</param>
internal sealed record PluginSearchSettings(ImmutableArray<string> Folders, Func<string, string?> Variable, string HostFolder)
{
    /// <summary>The search for a pipeline in a folder, or for none.</summary>
    public PluginSearch For(string? pipelineFolder) => PluginSearch.Create(pipelineFolder, Folders, Variable, HostFolder);
}
