using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>
/// A plugin's <c>deps.json</c>. The runtime looks for what it lists only when code first needs it, which would be at the first document; so the files are looked for here.
/// </summary>
internal static class DependencyManifest
{
    private const string Shared = "Microsoft.Extensions.Logging.Abstractions.dll";

    /// <summary>Adds a fault for each listed assembly that is not in the plugin's folder. A plugin without a manifest has none.</summary>
    public static void Check(PluginLocation plugin, ImmutableArray<Diagnostic>.Builder faults)
    {
        string path = Path.ChangeExtension(plugin.AssemblyPath, ".deps.json");
        if (!File.Exists(path))
        {
            // Then the runtime takes every assembly of the folder for a dependency.
            return;
        }

        try
        {
            foreach (ListedFile file in DependencyManifestReader.Read(File.ReadAllBytes(path)))
            {
                if (!IsThere(plugin, file.Path))
                {
                    faults.Add(PluginDiagnostics.DependencyMissing(plugin.AssemblyPath, file.Library.Replace('/', ' '), file.Path, Path.GetFileName(path)));
                }
            }
        }
        catch (JsonException exception)
        {
            faults.Add(PluginDiagnostics.MalformedManifest(path, $"the JSON is damaged at line {exception.LineNumber + 1}"));
        }
        catch (FormatException exception)
        {
            faults.Add(PluginDiagnostics.MalformedManifest(path, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(PluginDiagnostics.Unreadable(path, OneLine.Of(exception.Message)));
        }
    }

    /// <summary>The packages and projects that a plugin brings, as <c>Name version</c>, sorted; none where its manifest is missing or damaged.</summary>
    public static ImmutableArray<string> List(PluginLocation plugin)
    {
        try
        {
            string path = Path.ChangeExtension(plugin.AssemblyPath, ".deps.json");
            return !File.Exists(path) ? [] :
            [
                .. DependencyManifestReader.Read(File.ReadAllBytes(path))
                    .Where(file => file.Path is not (Contract.FileName or Shared) && file.Path != plugin.Name + ".dll")
                    .Select(file => file.Library.Replace('/', ' ')).Distinct().Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // The host brings the shared assemblies.
    private static bool IsThere(PluginLocation plugin, string file) =>
        file is Contract.FileName or Shared || File.Exists(Path.Combine(plugin.Folder, file));
}
