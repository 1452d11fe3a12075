using System.Collections.Concurrent;
using System.Reflection;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>Loads plugins, each at most once and only when something of it is asked for. Safe for concurrent use.</summary>
internal sealed class PluginLoader
{
    private readonly PluginContextFactory _contexts = new();
    private readonly ConcurrentDictionary<string, Lazy<Assembly>> _assemblies = new(StringComparer.Ordinal);

    /// <summary>Whether anything of a plugin was loaded.</summary>
    public bool HasLoaded(PluginLocation plugin) => _assemblies.ContainsKey(plugin.AssemblyPath);

    /// <summary>The class of a stage.</summary>
    /// <param name="stage">A stage without a fault, of a plugin without a fault.</param>
    /// <param name="position">Where a pipeline names it.</param>
    /// <param name="diagnostics">Takes why it does not load.</param>
    /// <returns>Null where it does not load.</returns>
    public LoadedStage? Load(StageDescription stage, SourcePosition position, List<Diagnostic> diagnostics)
    {
        try
        {
            return LoadedStage.Create(stage, LoadType(stage.Plugin, stage.TypeName));
        }
        catch (PluginException exception)
        {
            diagnostics.Add(PluginDiagnostics.StageNotUsable(position, stage, exception.Diagnostic));
            return null;
        }
    }

    /// <summary>A class of a plugin.</summary>
    /// <exception cref="PluginException">The plugin or the class does not load.</exception>
    public Type LoadType(PluginLocation plugin, string typeName)
    {
        Assembly assembly = LoadAssembly(plugin);
        try
        {
            return assembly.GetType(typeName, throwOnError: true)!;
        }
        catch (Exception exception) when (PluginException.IsLoadFailure(exception))
        {
            throw new PluginException(PluginDiagnostics.TypeDoesNotLoad(plugin.AssemblyPath, typeName, PluginException.Explain(exception)), exception);
        }
    }

    private Assembly LoadAssembly(PluginLocation plugin)
    {
        try
        {
            return _assemblies.GetOrAdd(
                plugin.AssemblyPath,
                static (path, loaded) => new Lazy<Assembly>(() => loaded.Loader._contexts.Create(loaded.Plugin).LoadFromAssemblyPath(path)),
                (Loader: this, Plugin: plugin)).Value;
        }
        catch (Exception exception) when (PluginException.IsLoadFailure(exception) || exception is InvalidOperationException)
        {
            throw new PluginException(PluginDiagnostics.AssemblyDoesNotLoad(plugin.AssemblyPath, PluginException.Explain(exception)), exception);
        }
    }
}
