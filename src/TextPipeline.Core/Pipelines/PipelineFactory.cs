using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Conditions;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Pipelines.Secrets;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Locking;

namespace TextPipeline.Core.Pipelines;

/// <summary>Makes a pipeline of its file: reads, finds the plugins, binds the options, builds the stages, and reports every fault of all of that at once.</summary>
internal sealed class PipelineFactory
{
    private readonly PluginSearchSettings _search;
    private readonly PluginLoader _loader;
    private readonly Func<string?, ILogger> _loggers;
    private readonly DefinitionSettings _settings;
    private readonly List<Diagnostic> _diagnostics;
    private readonly SecretMask _secrets = new();
    private readonly IStageIsolation? _isolation;
    private readonly ResourceLog _resources = new();

    private PipelineFactory(
        PluginSearchSettings search,
        PluginLoader loader,
        Func<string?, ILogger> loggers,
        DefinitionSettings settings,
        List<Diagnostic> diagnostics,
        IStageIsolation? isolation)
    {
        _isolation = isolation;
        _settings = settings;
        _search = search;
        _loader = loader;
        _loggers = loggers;
        _diagnostics = diagnostics;
    }

    /// <summary>Loads a pipeline.</summary>
    /// <param name="path">The file as the user named it; messages name it so.</param>
    /// <param name="search">Where plugins may be.</param>
    /// <param name="loggers">Makes the logger of a source.</param>
    /// <param name="diagnostics">Gains every fault and every warning.</param>
    /// <param name="settings">What the file is read with; null for the variables of the environment and nothing else.</param>
    /// <param name="isolation">Which stages are not built in this process; null for none.</param>
    /// <returns>Null where there is an error.</returns>
    public static Pipeline? Load(
        string path,
        PluginSearchSettings search,
        Func<string?, ILogger> loggers,
        List<Diagnostic> diagnostics,
        DefinitionSettings? settings = null,
        IStageIsolation? isolation = null)
        => PipelineFile.TryRead(path, diagnostics, out byte[]? utf8) ? Load(path, utf8, new PluginLoader(), search, loggers, diagnostics, settings, isolation) : null;

    /// <summary>Makes a pipeline of what is already read, with a loader that others use too.</summary>
    /// <inheritdoc cref="Load(string, PluginSearchSettings, Func{string, ILogger}, List{Diagnostic}, DefinitionSettings, IStageIsolation)"/>
    public static Pipeline? Load(
        string path,
        byte[] utf8,
        PluginLoader loader,
        PluginSearchSettings search,
        Func<string?, ILogger> loggers,
        List<Diagnostic> diagnostics,
        DefinitionSettings? settings = null,
        IStageIsolation? isolation = null)
    {
        var found = new List<Diagnostic>();
        settings ??= new DefinitionSettings { Variable = search.Variable };
        var factory = new PipelineFactory(search, loader, loggers, settings, found, isolation);
        Pipeline? pipeline = factory.Load(path, utf8);
        diagnostics.AddRange(found.Select(fault => fault with { Message = factory._secrets.Mask(fault.Message) }).OrderBy(fault => fault.Position ?? default));
        if (HasError(found))
        {
            pipeline?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return null;
        }

        return pipeline;
    }

    private static bool HasError(List<Diagnostic> diagnostics) => diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    private Pipeline? Load(string path, byte[] utf8)
    {
        PipelineDefinition? definition = PipelineDefinitionReader.Read(path, utf8, _diagnostics, _settings);
        if (definition is null)
        {
            return null;
        }

        int before = _diagnostics.Count;
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        PluginCatalog catalog = PluginCatalog.Discover(_search.For(folder), PluginPins.Read(definition, _diagnostics), _diagnostics);
        _diagnostics.AddRange(catalog.Warnings);
        string beside = Path.GetDirectoryName(path)!;
        PluginLock? locked = _search.IsLocked ? PluginLockFile.ReadRequired(beside, _diagnostics) : PluginLockFile.Read(beside, _diagnostics);
        if (_search.IsLocked && locked is null)
        {
            // No code of any plugin may run.
            return null;
        }

        ImmutableArray<PipelineStep> steps = Build(_search.IsLocked ? catalog.Under(locked!) : catalog, locked, folder, definition);
        for (int i = _diagnostics.Count - 1; i >= before; i--)
        {
            if (_diagnostics[i].Position is { } position && definition.Unresolved.Contains(position))
            {
                _diagnostics.RemoveAt(i);
            }
        }

        ImmutableArray<string> elsewhere = HasError(_diagnostics) || _isolation is null ? [] : _isolation.Prepare(path, utf8, _resources, _diagnostics);
        return new Pipeline(definition.Name, steps)
        {
            Definition = definition,
            Text = new StreamReader(new MemoryStream(utf8)).ReadToEnd(),
            Secrets = _secrets,
            Plugins = [.. catalog.Plugins.Where(plugin => _loader.HasLoaded(plugin.Location) || elsewhere.Contains(plugin.Name))],
            Resources = [.. _resources.Files],
        };
    }

    private ImmutableArray<PipelineStep> Build(PluginCatalog catalog, PluginLock? locked, string folder, PipelineDefinition definition)
    {
        Dictionary<StageEntry, PipelineStage?> stages = BuildStages(catalog, locked, folder, definition);
        var conditions = new ConditionCompiler(FindMetadata(catalog), _diagnostics);
        var layout = new StepLayout(entry => stages[entry], (_, when) => conditions.Compile(when));
        return layout.Lay(definition.Stages);
    }

    // Side by side, since most of the time before a first document goes into loading plugins and their data. Findings keep the order of the entries.
    private Dictionary<StageEntry, PipelineStage?> BuildStages(PluginCatalog catalog, PluginLock? locked, string folder, PipelineDefinition definition)
    {
        var builder = new StageBuilder(catalog, _loader, folder, _loggers, _secrets, _resources, _isolation, locked, _settings.UsesProfile);
        var order = new RequirementCheck(catalog, _diagnostics);
        var built = new List<(StageEntry Entry, List<Diagnostic> Findings, Task<PipelineStage?> Stage)>();
        foreach (StageEntry entry in definition.AllStages)
        {
            var findings = new List<Diagnostic>();
            Task<PipelineStage?> stage = Task.FromResult<PipelineStage?>(null);
            if (catalog.Resolve(entry.Use.Plugin, entry.Use.Stage, entry.Use.Position, _diagnostics) is { } description)
            {
                order.Add(description, entry.Use.Position);
                stage = Task.Run(() => builder.Build(description, entry, findings));
            }
            else
            {
                order.AddUnknown(entry.Use.Stage);
            }

            built.Add((entry, findings, stage));
        }

        var stages = new Dictionary<StageEntry, PipelineStage?>(ReferenceEqualityComparer.Instance);
        foreach ((StageEntry entry, List<Diagnostic> findings, Task<PipelineStage?> stage) in built)
        {
            stages[entry] = stage.GetAwaiter().GetResult();
            _diagnostics.AddRange(findings);
        }

        return stages;
    }

    /// <summary>What metadata a condition can expect: what everyone knows, and what any stage assigns.</summary>
    private static HashSet<string> FindMetadata(PluginCatalog catalog)
    {
        const string Prefix = "metadata:";
        IEnumerable<string> assigned = catalog.Plugins.SelectMany(plugin => plugin.Stages).SelectMany(stage => stage.Assigns)
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);
        return
        [
            .. assigned, MetadataKeys.Language.Name, MetadataKeys.Published.Name, MetadataKeys.Title.Name, MetadataKeys.Url.Name, MetadataKeys.Site.Name,
            MetadataKeys.Summary.Name, MetadataKeys.Translation.Name, MetadataKeys.Warnings.Name,
        ];
    }
}
