using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines;

/// <summary>Whether stages find the annotations that they need. Metadata may come with the documents, so their absence is no finding.</summary>
internal sealed class RequirementCheck
{
    private const string AnnotationPrefix = "annotation:";
    private readonly PluginCatalog _catalog;
    private readonly List<Diagnostic> _diagnostics;
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private bool _anyUnknown;

    public RequirementCheck(PluginCatalog catalog, List<Diagnostic> diagnostics)
    {
        _catalog = catalog;
        _diagnostics = diagnostics;
    }

    /// <summary>Takes note of an entry whose stage is not known. It counts as the one that its name is near to; where it is near to none, it may assign anything.</summary>
    public void AddUnknown(string name)
    {
        StageDescription[] stages = [.. _catalog.Plugins.SelectMany(plugin => plugin.Stages)];
        string? meant = NearestName.Find(name, stages.Select(stage => stage.Name));
        _anyUnknown |= meant is null;
        _assigned.UnionWith(stages.FirstOrDefault(stage => stage.Name == meant)?.Assigns ?? []);
    }

    public void Add(StageDescription stage, SourcePosition position)
    {
        foreach (string requirement in stage.Requires)
        {
            if (!_anyUnknown && requirement.StartsWith(AnnotationPrefix, StringComparison.Ordinal) && !_assigned.Contains(requirement))
            {
                _diagnostics.Add(PipelineDiagnostics.MissingRequirement(position, stage.Name, requirement[AnnotationPrefix.Length..], FindAssigning(requirement)));
            }
        }

        _assigned.UnionWith(stage.Assigns);
    }

    private string? FindAssigning(string requirement)
    {
        foreach (PluginDescription plugin in _catalog.Plugins)
        {
            foreach (StageDescription stage in plugin.Stages)
            {
                if (stage.Assigns.Contains(requirement))
                {
                    return stage.Name;
                }
            }
        }

        return null;
    }
}
