using System.Collections.Immutable;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines;

/// <summary>What of the search for plugins does not depend on the pipeline.</summary>
/// <param name="Folders">The folders given on the command line.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="HostFolder">The folder of the host's executable.</param>
internal sealed record PluginSearchSettings(ImmutableArray<string> Folders, Func<string, string?> Variable, string HostFolder)
{
    /// <summary>Whether a plugin may be used only where it is, to the byte, what the lock beside the pipeline says. By default false.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The search for a pipeline in a folder, or for none.</summary>
    public PluginSearch For(string? pipelineFolder) => PluginSearch.Create(pipelineFolder, Folders, Variable, HostFolder);
}
