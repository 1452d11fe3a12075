using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Locking;

/// <summary>The file <c>textpipeline.lock</c>: JSON, written for people to read and for version control.</summary>
internal static class PluginLockFile
{
    /// <summary>The file's name; it lies beside the pipelines that it is for.</summary>
    public const string Name = "textpipeline.lock";

    private const int Version = 1;
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the lock of a folder.</summary>
    /// <param name="folder">The pipelines' folder.</param>
    /// <param name="diagnostics">Takes why there is none to read.</param>
    /// <returns>Null where there is no such file, or there is a finding.</returns>
    public static PluginLock? Read(string folder, List<Diagnostic> diagnostics)
    {
        string path = Path.Combine(folder, Name);
        try
        {
            return File.Exists(path) ? Read(path, File.ReadAllBytes(path)) : null;
        }
        catch (JsonException exception)
        {
            diagnostics.Add(LockDiagnostics.Damaged(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "the JSON is damaged"));
        }
        catch (FormatException exception)
        {
            diagnostics.Add(LockDiagnostics.Damaged(path, 1, 1, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LockDiagnostics.Unreadable(path, OneLine.Of(exception.Message)));
        }

        return null;
    }

    /// <summary>Reads the lock of a folder that must have one.</summary>
    /// <param name="folder">The pipelines' folder.</param>
    /// <param name="diagnostics">Takes why there is none to read; that there is no such file is a finding too.</param>
    /// <returns>Null where there is a finding.</returns>
    public static PluginLock? ReadRequired(string folder, List<Diagnostic> diagnostics)
    {
        int before = diagnostics.Count;
        PluginLock? locked = Read(folder, diagnostics);
        if (locked is null && diagnostics.Count == before)
        {
            diagnostics.Add(LockDiagnostics.NoLock(Path.Combine(folder, Name)));
        }

        return locked;
    }

    /// <summary>Writes a lock in the place of what is there, at once.</summary>
    /// <returns>False where it cannot be written, which is then reported.</returns>
    public static bool Write(PluginLock locked, List<Diagnostic> diagnostics)
    {
        string partial = locked.Path + ".partial";
        try
        {
            using (FileStream file = File.Create(partial))
            {
                using (var writer = new Utf8JsonWriter(file, Style))
                {
                    Write(writer, locked);
                }

                file.Write("\n"u8);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, locked.Path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LockDiagnostics.NotWritable(locked.Path, OneLine.Of(exception.Message)));
            return false;
        }
    }

    private static void Write(Utf8JsonWriter writer, PluginLock locked)
    {
        writer.WriteStartObject();
        writer.WriteNumber("lock", Version);
        writer.WriteStartArray("plugins");
        foreach (LockedPlugin plugin in locked.Plugins)
        {
            writer.WriteStartObject();
            writer.WriteString("name", plugin.Name);
            writer.WriteString("version", plugin.Version);
            writer.WriteString("contract", plugin.Contract);
            if (plugin.Isolation is { } isolation)
            {
                writer.WriteString("isolation", EntryLimits.Isolations[(int)isolation]);
            }

            writer.WriteString("sha256", PluginFiles.Hash(plugin.Files));
            writer.WriteStartObject("files");
            foreach ((string name, string sha256) in plugin.Files)
            {
                writer.WriteString(name, sha256);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static PluginLock Read(string path, byte[] utf8)
    {
        using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
        Require(json.RootElement.ValueKind == JsonValueKind.Object, "it is no object");
        JsonElement version = Member(json.RootElement, "lock", JsonValueKind.Number, "the file");
        Require(version.TryGetInt32(out int number) && number == Version, $"its form is {version.GetRawText()}, this host reads form {Version}");
        var plugins = ImmutableArray.CreateBuilder<LockedPlugin>();
        foreach (JsonElement plugin in Member(json.RootElement, "plugins", JsonValueKind.Array, "the file").EnumerateArray())
        {
            Require(plugin.ValueKind == JsonValueKind.Object, "a member of 'plugins' is no object");
            LockedPlugin read = ReadPlugin(plugin);
            Require(!plugins.Any(other => other.Name == read.Name), $"the plugin '{read.Name}' is there twice");
            plugins.Add(read);
        }

        return new PluginLock(path, plugins.DrainToImmutable());
    }

    private static LockedPlugin ReadPlugin(JsonElement plugin)
    {
        string name = Member(plugin, "name", JsonValueKind.String, "a plugin").GetString()!;
        string what = $"the plugin '{name}'";
        IsolationLevel? isolation = null;
        if (plugin.TryGetProperty("isolation", out JsonElement level))
        {
            int index = level.ValueKind == JsonValueKind.String ? EntryLimits.Isolations.IndexOf(level.GetString()!) : -1;
            Require(index >= 0, $"'isolation' of {what} is neither {string.Join(" nor ", EntryLimits.Isolations.Select(choice => $"'{choice}'"))}");
            isolation = (IsolationLevel)index;
        }

        var read = new LockedPlugin
        {
            Name = name,
            Version = Member(plugin, "version", JsonValueKind.String, what).GetString()!,
            Contract = Member(plugin, "contract", JsonValueKind.String, what).GetString()!,
            Isolation = isolation,
            Files = [.. Member(plugin, "files", JsonValueKind.Object, what).EnumerateObject().Select(file => (file.Name, file.Value.ToString()))],
        };

        // So that a line that was lost or edited in a merge is found before it is believed.
        Require(Member(plugin, "sha256", JsonValueKind.String, what).GetString() == PluginFiles.Hash(read.Files), $"'sha256' of {what} is not that of its 'files'");
        return read;
    }

    private static JsonElement Member(JsonElement element, string name, JsonValueKind kind, string what)
    {
        Require(element.TryGetProperty(name, out JsonElement member), $"{what} has no '{name}'");
        Require(member.ValueKind == kind, $"'{name}' of {what} is no {kind.ToString().ToLowerInvariant()}");
        return member;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}
