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

    // As the runtime reads the file.
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

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
            Check(plugin, path, File.ReadAllBytes(path), faults);
        }
        catch (JsonException exception)
        {
            faults.Add(PluginDiagnostics.MalformedManifest(path, $"the JSON is damaged at line {exception.LineNumber + 1}"));
        }
        catch (InvalidOperationException)
        {
            faults.Add(PluginDiagnostics.MalformedManifest(path, "a string is not UTF-8"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(PluginDiagnostics.Unreadable(path, OneLine.Of(exception.Message)));
        }
    }

    // { "targets": { TARGET: { "Library/1.0": { "runtime": { "lib/net10.0/Library.dll": { "localPath": … } } } } } }, read token by token: a document model would cost
    // every start of the host some milliseconds.
    private static void Check(PluginLocation plugin, string path, ReadOnlySpan<byte> json, ImmutableArray<Diagnostic>.Builder faults)
    {
        var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json, Options);
        bool hasTargets = false;
        string library = "", file = "";
        while (reader.Read())
        {
            switch (reader.TokenType, reader.CurrentDepth)
            {
                case (JsonTokenType.PropertyName, 1) when reader.ValueTextEquals("targets"u8):
                    hasTargets = true;
                    break;
                case (JsonTokenType.PropertyName, 3):
                    library = reader.GetString()!.Replace('/', ' ');
                    break;
                case (JsonTokenType.PropertyName, 4) when reader.ValueTextEquals("runtime"u8):
                    break;
                case (JsonTokenType.PropertyName, 5):
                    // The path inside the package; beside the plugin it is flat, unless localPath says otherwise.
                    file = Path.GetFileName(reader.GetString()!);
                    break;
                case (JsonTokenType.PropertyName, 6) when reader.ValueTextEquals("localPath"u8):
                    reader.Read();
                    file = reader.GetString() ?? file;
                    break;
                case (JsonTokenType.PropertyName, 1 or 4 or 6):
                    reader.Skip();
                    break;
                case (JsonTokenType.EndObject, 5) when !IsThere(plugin, file):
                    faults.Add(PluginDiagnostics.DependencyMissing(plugin.AssemblyPath, library, file, Path.GetFileName(path)));
                    break;
                default:
                    break;
            }
        }

        if (!hasTargets)
        {
            faults.Add(PluginDiagnostics.MalformedManifest(path, "it has no 'targets'"));
        }
    }

    // The host brings the shared assemblies.
    private static bool IsThere(PluginLocation plugin, string file) =>
        file is Contract.FileName or Shared || File.Exists(Path.Combine(plugin.Folder, file));
}
