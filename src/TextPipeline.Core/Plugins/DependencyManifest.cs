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
        try
        {
            using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            Check(plugin, Path.GetFileName(path), manifest.RootElement, faults);
        }
        catch (FileNotFoundException)
        {
            // Then the runtime takes every file of the folder for a dependency.
        }
        catch (JsonException exception)
        {
            faults.Add(PluginDiagnostics.MalformedManifest(path, $"the JSON is damaged at line {exception.LineNumber + 1}"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException)
        {
            faults.Add(PluginDiagnostics.MalformedManifest(path, "its members are not those of a deps.json"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(PluginDiagnostics.Unreadable(path, OneLine.Of(exception.Message)));
        }
    }

    private static void Check(PluginLocation plugin, string manifestName, JsonElement root, ImmutableArray<Diagnostic>.Builder faults)
    {
        string target = root.GetProperty("runtimeTarget").GetProperty("name").GetString() ?? "";
        foreach (JsonProperty library in root.GetProperty("targets").GetProperty(target).EnumerateObject())
        {
            if (!library.Value.TryGetProperty("runtime", out JsonElement assemblies))
            {
                continue;
            }

            foreach (JsonProperty assembly in assemblies.EnumerateObject())
            {
                // The path inside the package; beside the plugin it is flat, unless the SDK wrote another place.
                string file = assembly.Value.TryGetProperty("localPath", out JsonElement local) && local.GetString() is { } place
                    ? place
                    : assembly.Name[(assembly.Name.LastIndexOf('/') + 1)..];
                if (file is not (Contract.FileName or Shared) && !File.Exists(Path.Combine(plugin.Folder, file)))
                {
                    faults.Add(PluginDiagnostics.DependencyMissing(plugin.AssemblyPath, library.Name.Replace('/', ' '), file, manifestName));
                }
            }
        }
    }
}
