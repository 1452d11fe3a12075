using System.Collections.Immutable;
using System.Reflection;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines;

/// <summary>A stage with its options, for who describes it: tables, documentation, schema. Nothing of it is built.</summary>
/// <param name="Stage">What the plugin's metadata say.</param>
/// <param name="Options">Its options; their defaults can be read.</param>
internal sealed record DescribedStage(StageDescription Stage, OptionsSchema Options)
{
    /// <summary>Whether a pipeline can use it without options. Asks the binder, so that it is what lint says.</summary>
    public bool NeedsNoOptions => OptionsBinder.Bind(Options.Type, null, default, Stage.Name, []) is not null;

    /// <summary>Reads one; null where it cannot be used, which is then reported.</summary>
    public static DescribedStage? Read(StageDescription stage, PluginLoader loader, SourcePosition position, List<Diagnostic> diagnostics)
    {
        if (loader.Load(stage, position, diagnostics) is not { } loaded)
        {
            return null;
        }

        try
        {
            OptionsSchema options = OptionsSchema.For(loaded.OptionsType);
            foreach (OptionDescription option in options.Options)
            {
                _ = (option.InitialValue, option.Limits);
            }

            return new DescribedStage(stage, options);
        }
        catch (Exception exception) when (PluginException.IsLoadFailure(exception))
        {
            Diagnostic cause = PluginDiagnostics.TypeDoesNotLoad(stage.Plugin.AssemblyPath, loaded.OptionsType.FullName!, PluginException.Explain(exception));
            diagnostics.Add(PluginDiagnostics.StageNotUsable(position, stage, cause));
        }
        catch (Exception exception)
        {
            // Constructors, properties and attributes are the plugin's code: what they throw must cost its stage, not the others and not the host.
            Exception cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            diagnostics.Add(OptionDiagnostics.PluginFault(position, stage.Name, cause.GetType().Name, ExceptionText.MessageOf(cause)));
        }

        return null;
    }

    /// <summary>Every stage that can be used, sorted by name and then by plugin. Those that cannot are reported as warnings.</summary>
    public static ImmutableArray<DescribedStage> ReadAll(PluginCatalog catalog, List<Diagnostic> diagnostics)
    {
        var loader = new PluginLoader();
        var faults = new List<Diagnostic>(catalog.Warnings);
        var stages = new List<DescribedStage>();
        foreach (PluginDescription plugin in catalog.Plugins.Where(plugin => plugin.Faults.IsEmpty))
        {
            foreach (StageDescription stage in plugin.Stages.Where(stage => stage.Fault is null))
            {
                if (Read(stage, loader, SourcePosition.WholeFile(plugin.AssemblyPath), faults) is { } described)
                {
                    stages.Add(described);
                }
            }
        }

        diagnostics.AddRange(faults.Select(fault => fault with { Severity = Severity.Warning }));
        return [.. stages.OrderBy(stage => stage.Stage.Name, StringComparer.Ordinal).ThenBy(stage => stage.Stage.Plugin.Name, StringComparer.Ordinal)];
    }
}
