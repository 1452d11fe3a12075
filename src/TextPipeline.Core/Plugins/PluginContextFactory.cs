using System.Runtime.Loader;
using McMaster.NETCore.Plugins.Loader;

namespace TextPipeline.Core.Plugins;

/// <summary>Makes the load contexts of plugins; the one place that knows who implements them.</summary>
internal sealed class PluginContextFactory
{
    private readonly SharedContext _shared = new();

    /// <summary>A load context of its own for a plugin. Not collectible: code in a collectible one is neither precompiled nor tiered, and runs at a fraction of the speed.</summary>
    public AssemblyLoadContext Create(PluginLocation plugin) =>
        new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(plugin.AssemblyPath)
            .SetDefaultContext(_shared)
            // Lazy while the contract is named: it and what it refers to directly (the framework and the logging interfaces) are shared, nothing further.
            .IsLazyLoaded(true)
            .PreferDefaultLoadContextAssembly(typeof(IStage).Assembly.GetName())
            // Not lazy from here on: else the set would grow with every assembly loaded, and that without a lock.
            .IsLazyLoaded(false)
            .Build();
}
