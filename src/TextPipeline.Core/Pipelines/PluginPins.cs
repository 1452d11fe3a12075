using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Pipelines;

/// <summary>Reads what a pipeline demands of plugins off its <c>plugins</c> list.</summary>
internal static class PluginPins
{
    public static ImmutableArray<PluginPin> Read(PipelineDefinition definition, List<Diagnostic> diagnostics)
    {
        var pins = ImmutableArray.CreateBuilder<PluginPin>(definition.Plugins.Length);
        foreach (PluginEntry entry in definition.Plugins)
        {
            VersionRange? range = null;
            if (entry.Version is { } version && !VersionRange.TryParse(version.Value, out range))
            {
                diagnostics.Add(PipelineDiagnostics.WrongVersionRange(version.Position, version.Value));
            }

            pins.Add(new PluginPin
            {
                Name = entry.Name.Value,
                Position = entry.Name.Position,
                Version = range,
                VersionPosition = entry.Version?.Position,
                Path = entry.Path?.Value,
                PathPosition = entry.Path?.Position,
            });
        }

        return pins.DrainToImmutable();
    }
}
