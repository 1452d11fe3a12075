using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>The search for the one stage that a name means.</summary>
internal sealed class StageResolution(PluginCatalog catalog, string? pluginName, string stageName, SourcePosition position)
{
    public StageDescription? Find(List<Diagnostic> diagnostics)
    {
        StageDescription? found = null, broken = null;
        Diagnostic? fault = null;
        foreach (PluginDescription plugin in catalog.Plugins)
        {
            if (pluginName is not null && !string.Equals(plugin.Name, pluginName, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (StageDescription stage in plugin.Stages)
            {
                if (!string.Equals(stage.Name, stageName, StringComparison.Ordinal))
                {
                    continue;
                }

                if ((plugin.Faults is [{ } first, ..] ? first : stage.Fault) is { } reason)
                {
                    (broken, fault) = broken is null ? (stage, reason) : (broken, fault);
                }
                else if (found is null)
                {
                    found = stage;
                }
                else
                {
                    diagnostics.Add(PluginDiagnostics.AmbiguousStage(position, stageName, found, stage));
                    return null;
                }
            }
        }

        if (found is null)
        {
            diagnostics.Add(broken is null ? Explain() : PluginDiagnostics.StageNotUsable(position, broken, fault!));
        }

        return found;
    }

    private Diagnostic Explain()
    {
        if (pluginName is null)
        {
            return PluginDiagnostics.UnknownStage(position, stageName, Hint(catalog.Plugins.SelectMany(other => other.Stages)));
        }

        if (catalog.FindPlugin(pluginName) is not { } plugin)
        {
            return PluginDiagnostics.UnknownPlugin(position, pluginName, NearestName.Hint(pluginName, catalog.Plugins.Select(other => other.Name)));
        }

        return plugin.Stages.IsEmpty && plugin.Faults is [{ } fault, ..]
            ? PluginDiagnostics.PluginNotUsable(position, plugin.Location, fault)
            : PluginDiagnostics.StageNotInPlugin(position, stageName, plugin.Location, NearestName.Hint(stageName, plugin.Stages.Select(stage => stage.Name)));
    }

    // The stage may also be in a plugin whose stages could not be read.
    private string Hint(IEnumerable<StageDescription> stages)
    {
        string hint = NearestName.Hint(stageName, stages.Select(stage => stage.Name));
        Diagnostic? unreadable = catalog.Plugins.FirstOrDefault(plugin => plugin.Stages.IsEmpty && !plugin.Faults.IsEmpty)?.Faults[0];
        return unreadable is null ? hint
            : $"{hint}{(hint.Length == 0 ? "; it may be" : " Or is it")} in a plugin that cannot be used: {PluginDiagnostics.Cite(unreadable)}";
    }
}
