using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Pipelines.Profiles;
using TextPipeline.Core.Pipelines.Secrets;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Locking;

namespace TextPipeline.Core.Pipelines;

/// <summary>Builds the stages of one pipeline from their entries. Safe for concurrent use.</summary>
internal sealed class StageBuilder
{
    private readonly PluginCatalog _catalog;
    private readonly string _pipelineFolder;
    private readonly Func<string?, ILogger> _loggers;
    private readonly PluginLoader _loader;
    private readonly SecretMask _secrets;
    private readonly ResourceLog _resources;
    private readonly IStageIsolation? _isolation;
    private readonly PluginLock? _lock;
    private readonly Func<string, bool> _usesProfile;

    public StageBuilder(
        PluginCatalog catalog,
        PluginLoader loader,
        string pipelineFolder,
        Func<string?, ILogger> loggers,
        SecretMask secrets,
        ResourceLog resources,
        IStageIsolation? isolation,
        PluginLock? locked,
        Func<string, bool> usesProfile)
    {
        _lock = locked;
        _usesProfile = usesProfile;
        _isolation = isolation;
        _resources = resources;
        _secrets = secrets;
        _catalog = catalog;
        _loader = loader;
        _pipelineFolder = pipelineFolder;
        _loggers = loggers;
    }

    /// <summary>Builds one stage, or what stands for it; null where something is wrong, which is then reported.</summary>
    public PipelineStage? Build(StageDescription stage, StageEntry entry, List<Diagnostic> diagnostics)
    {
        if (_loader.Load(stage, entry.Use.Position, diagnostics) is not { } loaded || Bind(loaded, entry, diagnostics) is not { } options)
        {
            return null;
        }

        ILogger logger = new MaskingLogger(_loggers(entry.Label), _secrets);
        try
        {
            StageServices services = CreateServices(stage, entry.Label, logger);

            // Whether a stage learns is known once it is built.
            IStage? learner = typeof(ICorpusStage).IsAssignableFrom(loaded.StageType) ? loaded.Create(options, services) : null;
            bool learns = learner is ICorpusStage { Learns: true };
            IsolationLevel level = entry.Isolation ?? _lock?.Find(stage.Plugin.Name)?.Isolation ?? IsolationLevel.None;
            IStage? standIn = _isolation?.StandInFor(entry, level, logger, learns);
            IStage built = standIn ?? learner ?? loaded.Create(options, services);
            if (standIn is not null)
            {
                (learner as IDisposable)?.Dispose();
            }

            if (learns && level == IsolationLevel.Process)
            {
                diagnostics.Add(PipelineDiagnostics.LearnsInHost(entry.Position, stage.Name));
            }

            if (standIn is null && built is IBatchStage && (entry.Timeout is not null || entry.Retry is not null))
            {
                diagnostics.Add(PipelineDiagnostics.NotForBatches(entry.Position, entry.Timeout is null ? "retry" : "timeout", stage.Name));
            }

            return new PipelineStage(entry.Label, stage.Name, $"{stage.Plugin.Name} {_catalog.FindPlugin(stage.Plugin.Name)?.Version}", built, entry.OnError, logger)
            {
                Options = options,
                Timeout = entry.Timeout,
                Retry = entry.Retry,
                Guard = entry.Guard,
                HasProfile = entry.Profile is not null && _usesProfile(entry.Label) && GiveProfile(stage.Name, built, standIn is not null, entry.Profile, diagnostics),
            };
        }
        catch (StageOptionException exception)
        {
            SourcePosition position = OptionPath.Find(entry.With, exception.Option, entry.Position);
            diagnostics.Add(PipelineDiagnostics.WrongOption(position, stage.Name, exception.Option, exception.Message));
        }
        catch (PluginException exception)
        {
            diagnostics.Add(PluginDiagnostics.StageNotUsable(entry.Use.Position, stage, exception.Diagnostic));
        }

        return null;
    }

    private bool GiveProfile(string stage, IStage built, bool isElsewhere, SourceScalar profile, List<Diagnostic> diagnostics)
    {
        if (isElsewhere)
        {
            return false;
        }

        string path = Path.Combine(_pipelineFolder, profile.Value);
        try
        {
            if (built is not ICorpusStage { Learns: true } learner)
            {
                diagnostics.Add(PipelineDiagnostics.LearnsNothing(profile.Position, stage));
                return false;
            }

            learner.UseProfile(ProfileFile.Read(path, stage, learner, out _));
            _resources.Add(profile.Value, path);
            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(PipelineDiagnostics.ProfileNotUsable(profile.Position, profile.Value, stage, exception.Message));
            return false;
        }
    }

    private object? Bind(LoadedStage stage, StageEntry entry, List<Diagnostic> diagnostics)
    {
        try
        {
            return OptionsBinder.Bind(stage.OptionsType, entry.With, entry.Position, stage.Description.Name, diagnostics, _secrets);
        }
        catch (Exception exception) when (PluginException.IsLoadFailure(exception))
        {
            // The type of an option lies in an assembly that is not there.
            Diagnostic cause = PluginDiagnostics.TypeDoesNotLoad(stage.Description.Plugin.AssemblyPath, stage.OptionsType.FullName!, PluginException.Explain(exception));
            diagnostics.Add(PluginDiagnostics.StageNotUsable(entry.Use.Position, stage.Description, cause));
            return null;
        }
    }

    private StageServices CreateServices(StageDescription stage, string label, ILogger logger) => new()
    {
        StageLabel = label,
        Logger = logger,
        Resources = new PluginResources(_pipelineFolder, stage.Plugin.Folder, _resources),
        TimeProvider = TimeProvider.System,
        Providers = new PluginProviders
        {
            Catalog = _catalog,
            Loader = _loader,
            PipelineFolder = _pipelineFolder,
            ResourceLog = _resources,
            StageLabel = label,
            Logger = logger,
            TimeProvider = TimeProvider.System,
        },
    };
}
