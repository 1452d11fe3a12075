using System.Collections.Immutable;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Plugins.Locking;

/// <summary>A plugin as it was when it was locked.</summary>
internal sealed record LockedPlugin
{
    /// <summary>The plugin's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The contracts that it can be run with, such as <c>&gt;=1.1 &lt;2</c>.</summary>
    public required string Contract { get; init; }

    /// <summary>Where its stages run, where neither an entry nor the command line says it; null where the lock says nothing. Written by hand, and kept when the plugin is locked again.</summary>
    public IsolationLevel? Isolation { get; init; }

    /// <summary>Its files by their path in its folder, sorted, and the SHA-256 of each.</summary>
    public required ImmutableArray<(string Name, string Sha256)> Files { get; init; }

    /// <summary>Reads the files of a plugin that is there.</summary>
    public static LockedPlugin Of(PluginDescription plugin) => new()
    {
        Name = plugin.Name,
        Version = plugin.Version?.ToString() ?? "0.0.0",
        Contract = plugin.Contract is { } contract ? $">={contract} <{contract.Major + 1}" : "*",
        Files = PluginFiles.List(plugin.Folder),
    };
}
