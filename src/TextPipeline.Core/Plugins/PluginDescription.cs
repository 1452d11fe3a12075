using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>What is known of a plugin before any of its code runs.</summary>
internal sealed record PluginDescription
{
    /// <summary>Where it lies.</summary>
    public required PluginLocation Location { get; init; }

    /// <summary>The plugin's version without any pre-release label; null where the assembly cannot be read.</summary>
    public Version? Version { get; init; }

    /// <summary>What it is for; null where it does not say.</summary>
    public string? Summary { get; init; }

    /// <summary>Who made it; null where it does not say.</summary>
    public string? Authors { get; init; }

    /// <summary>Its licence as an SPDX expression; null where it does not say.</summary>
    public string? License { get; init; }

    /// <summary>Where its source is; null where it does not say.</summary>
    public string? Repository { get; init; }

    /// <summary>The contract that it was built against; null where that is not known.</summary>
    public Version? Contract { get; init; }

    /// <summary>Such as <c>.NETCoreApp,Version=v10.0</c>; null where that is not known.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>What it offers, those with a fault included, sorted by name.</summary>
    public ImmutableArray<StageDescription> Stages { get; init; } = [];

    /// <summary>What it offers to other plugins' stages, sorted by name.</summary>
    public ImmutableArray<ProviderDescription> Providers { get; init; } = [];

    /// <summary>Why nothing of the plugin can be used; empty for a sound one.</summary>
    public ImmutableArray<Diagnostic> Faults { get; init; } = [];

    /// <summary>See <see cref="PluginLocation.Name"/>.</summary>
    public string Name => Location.Name;

    /// <summary>See <see cref="PluginLocation.Folder"/>.</summary>
    public string Folder => Location.Folder;

    /// <summary>See <see cref="PluginLocation.AssemblyPath"/>.</summary>
    public string AssemblyPath => Location.AssemblyPath;

    /// <summary>See <see cref="PluginLocation.Place"/>.</summary>
    public PluginPlace Place => Location.Place;

    /// <summary>Every fault: of the plugin, of its stages, of its providers.</summary>
    public IEnumerable<Diagnostic> AllFaults
    {
        get
        {
            foreach (Diagnostic fault in Faults)
            {
                yield return fault;
            }

            foreach (StageDescription stage in Stages)
            {
                if (stage.Fault is { } fault)
                {
                    yield return fault;
                }
            }

            foreach (ProviderDescription provider in Providers)
            {
                if (provider.Fault is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }
}
