using System.Reflection;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>A stage whose class is loaded; no code of the plugin has run.</summary>
internal sealed class LoadedStage
{
    private static readonly MethodInfo CreateMethod =
        typeof(LoadedStage).GetMethod(nameof(CallFactory), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Func<object, StageServices, IStage?> _create;

    private LoadedStage(StageDescription description, Type stageType, Type optionsType)
    {
        Description = description;
        StageType = stageType;
        OptionsType = optionsType;
        // A delegate, not Invoke: exceptions of the factory come through as they are.
        _create = CreateMethod.MakeGenericMethod(stageType, optionsType).CreateDelegate<Func<object, StageServices, IStage?>>();
    }

    /// <summary>What the metadata say.</summary>
    public StageDescription Description { get; }

    /// <summary>The class that carries <see cref="StageAttribute"/>.</summary>
    public Type StageType { get; }

    /// <summary>The <c>TOptions</c> of its <see cref="IStageFactory{TOptions}"/>.</summary>
    public Type OptionsType { get; }

    /// <exception cref="PluginException">The class does not implement one <see cref="IStageFactory{TOptions}"/>.</exception>
    public static LoadedStage Create(StageDescription description, Type stageType)
    {
        string path = description.Plugin.AssemblyPath;
        Type optionsType = FactoryInterface.ArgumentOf(stageType, typeof(IStageFactory<>))
            ?? throw new PluginException(PluginDiagnostics.NotAStageFactory(path, description.TypeName, description.Name));
        try
        {
            return new LoadedStage(description, stageType, optionsType);
        }
        catch (Exception exception) when (exception is ArgumentException or TypeInitializationException || PluginException.IsLoadFailure(exception))
        {
            throw new PluginException(PluginDiagnostics.TypeDoesNotLoad(path, description.TypeName, PluginException.Explain(exception)), exception);
        }
    }

    /// <summary>Builds the stage. This runs code of the plugin.</summary>
    /// <param name="options">An instance of <see cref="OptionsType"/>.</param>
    /// <param name="services">What the stage may use.</param>
    /// <exception cref="StageOptionException">The stage finds an option wrong.</exception>
    /// <exception cref="PluginException">Anything else went wrong; the diagnostic has the plugin's path as its position.</exception>
    public IStage Create(object options, StageServices services)
    {
        var process = SharedState.Take();
        try
        {
            IStage stage = _create(options, services) ?? throw new InvalidOperationException("Create gave null");
            return process.Restore() is { } changed ? throw new InvalidOperationException($"Create changed {changed}, which all plugins share") : stage;
        }
        catch (Exception exception) when (exception is not (StageOptionException or PluginException))
        {
            process.Restore();
            string why = PluginException.Explain(exception);
            throw new PluginException(PluginDiagnostics.NotBuilt(Description.Plugin.AssemblyPath, Description.TypeName, why), exception);
        }
    }

    private static IStage? CallFactory<TStage, TOptions>(object options, StageServices services)
        where TStage : IStageFactory<TOptions>
        where TOptions : class, new() => TStage.Create((TOptions)options, services);
}
