using System.Text.Json;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The folder that keeps the account of a run. Held by one process at a time.</summary>
internal sealed class RunFolder : IDisposable
{
    /// <summary>The version of the formats in the folder.</summary>
    public const int FormatVersion = 1;

    public const string ManifestFile = "manifest.json", JournalFile = "journal.jsonl", ReportFile = "report.json", PageFile = "report.html";

    public const string WrittenFile = "written.jsonl", DropsFile = "drops.jsonl", QuarantineFile = "quarantine.jsonl";

    public const string IdsFile = "ids.bin", InFlightFile = "in_flight.bin", LockFile = "lock";

    private static readonly JsonWriterOptions WriterOptions = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream _lock;

    private RunFolder(string path, FileStream held)
    {
        FolderPath = path;
        _lock = held;
    }

    public string FolderPath { get; }

    /// <summary>Makes the folder where it is not there, and holds it.</summary>
    /// <returns>Null where another process holds it.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static RunFolder? TryOpen(string path)
    {
        Directory.CreateDirectory(path);
        string file = Path.Combine(path, LockFile);
        try
        {
            var folder = new RunFolder(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            StagedFiles.RollForward(path);
            return folder;
        }
        catch (IOException) when (IsHeld(file))
        {
            return null;
        }
    }

    // The framework has no exception of its own for a file that someone else holds.
    private static bool IsHeld(string file)
    {
        try
        {
            using FileStream shared = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (IOException)
        {
            return File.Exists(file);
        }
    }

    public string At(string name) => Path.Combine(FolderPath, name);

    /// <summary>Writes a JSON file of the folder; whenever it is read, it is whole.</summary>
    public void WriteJson(string name, Action<Utf8JsonWriter> write)
    {
        using var file = new PartialFile(At(name));
        using (var writer = new Utf8JsonWriter(file.Stream, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", FormatVersion);
            write(writer);
            writer.WriteEndObject();
        }

        file.Complete();
    }

    public void Dispose() => _lock.Dispose();
}
