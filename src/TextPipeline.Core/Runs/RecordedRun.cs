using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Runs;

/// <summary>What the folder of a run says of it: what was read, how, where to, and how far it came.</summary>
internal sealed class RecordedRun
{
    private RecordedRun(string folder, JsonElement manifest, JournalContent? journal)
    {
        FolderPath = folder;
        Manifest = manifest;
        Journal = journal;
        Input = ReadInput(manifest);
        Files = [.. manifest.GetProperty("inputs").EnumerateArray().Select(ReadFile)];
        Output = ReadOutput(manifest.GetProperty("output_form"));
    }

    public string FolderPath { get; }

    public JsonElement Manifest { get; }

    public JournalContent? Journal { get; }

    /// <summary>The files as they were when the run began, with the part of each that is the run's own.</summary>
    public ImmutableArray<InputFile> Files { get; }

    public InputOptions Input { get; }

    public OutputPlan Output { get; }

    public string PipelineFile => Manifest.GetProperty("pipeline_file").GetString()!;

    /// <summary>Whether it came to its end, with its output under its name.</summary>
    public bool IsFinished => Journal?.LastEvent == JournalEvents.Done
        || (Journal?.LastEvent == JournalEvents.Complete && Output.FinalFile is { } file && File.Exists(file) && !File.Exists(PartialFile.PartialPath(file)));

    /// <summary>The account that the journal gives up to its last checkpoint; null where there is none.</summary>
    public Checkpoint? Checkpoint => Journal?.Checkpoint;

    public string At(string name) => Path.Combine(FolderPath, name);

    /// <summary>Opens the run that a user names; null with the reason in <paramref name="diagnostics"/>.</summary>
    /// <param name="run">The run's folder, its output, or a folder that holds the one run.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static RecordedRun? TryOpen(string run, List<Diagnostic> diagnostics)
    {
        if (RunLocator.Find(run, diagnostics) is not { } folder)
        {
            return null;
        }

        try
        {
            JournalContent? journal = JournalContent.TryRead(Path.Combine(folder, RunFolder.JournalFile));
            if (JournalEvents.LeavesMoves(journal?.LastEvent))
            {
                // A retry or a round died between two renames; whoever holds the folder ends it.
                RunFolder.TryOpen(folder)?.Dispose();
                journal = JournalContent.TryRead(Path.Combine(folder, RunFolder.JournalFile));
            }

            JsonElement manifest = JsonElement.Parse(File.ReadAllBytes(Path.Combine(folder, RunFolder.ManifestFile)));
            int format = manifest.GetProperty("format").GetInt32();
            if (format != RunFolder.FormatVersion)
            {
                diagnostics.Add(RecordedRunDiagnostics.OtherFormat(folder, format));
                return null;
            }

            return new RecordedRun(folder, manifest, journal);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            diagnostics.Add(RecordedRunDiagnostics.FaultyManifest(folder, exception.Message));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(RecordedRunDiagnostics.NotReadable(folder, exception.Message));
            return null;
        }
    }

    /// <summary>The bytes of the output that a run to a file wrote, decompressed; of an unfinished one, those up to its last checkpoint.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public Stream OpenOutput()
    {
        string path = Output.FinalFile!;
        if (IsFinished)
        {
            // One with no bytes at all is written only where nothing is compressed.
            return new InputFile(path, path, InputFormat.Jsonl, Output.Compression) { Length = new FileInfo(path).Length }.Open(Stream.Null);
        }

        OutputPosition position = Checkpoint!.Output;
        byte[] tail = Output.Compression == Compression.None ? [] : FrameTail.Read(FolderPath, position);
        Stream frames = position.Bytes == 0
            ? Stream.Null
            : new InputFile(path, PartialFile.PartialPath(path), InputFormat.Jsonl, Output.Compression) { Length = position.Bytes }.Open(Stream.Null);
        return new JoinedStream(frames, new MemoryStream(tail));
    }

    /// <summary>When a record was accounted for at the latest: the first checkpoint behind it; null where the journal does not say.</summary>
    public DateTimeOffset? AccountedBy(InputPosition record)
    {
        foreach (string line in File.ReadLines(At(RunFolder.JournalFile)))
        {
            JsonElement entry;
            try
            {
                entry = JsonElement.Parse(line);
            }
            catch (JsonException)
            {
                // The line that a death cut off.
                return null;
            }

            if (entry.TryGetProperty("input", out JsonElement input) && (input.GetProperty("file").GetInt32(), input.GetProperty("offset").GetInt64()).CompareTo((record.File, record.Offset)) > 0)
            {
                return entry.GetProperty("time").GetDateTimeOffset();
            }
        }

        return null;
    }

    private static InputOptions ReadInput(JsonElement manifest)
    {
        JsonElement options = manifest.GetProperty("options");
        Encoding? encoding = null;
        if (options.GetProperty("encoding").GetString() is { } name)
        {
            Encodings.TryGet(name, out encoding);
        }

        return new InputOptions
        {
            Paths = [],
            Encoding = encoding,
            ReplaceInvalidBytes = options.GetProperty("invalid_bytes").GetString() == "replace",
            Fields = new InputFields(options.GetProperty("id_field").GetString()!, options.GetProperty("text_field").GetString()!),
            MaxDocumentBytes = options.GetProperty("max_document_bytes").GetInt32(),
            Shard = manifest.TryGetProperty("shard", out JsonElement shard) ? InputShard.Parse(shard.GetString()!) : null,
        };
    }

    private static InputFile ReadFile(JsonElement input, int index) => new(
        input.GetProperty("name").GetString()!,
        input.TryGetProperty("path", out JsonElement path) ? path.GetString() : null,
        Enum.Parse<InputFormat>(input.GetProperty("format").GetString()!, ignoreCase: true),
        Enum.Parse<Compression>(input.GetProperty("compression").GetString()!, ignoreCase: true))
    {
        Index = index,
        Length = input.TryGetProperty("bytes", out JsonElement bytes) ? bytes.GetInt64() : null,
        Modified = input.TryGetProperty("modified", out JsonElement modified) ? modified.GetDateTime().ToUniversalTime() : null,
        Slice = input.TryGetProperty("from", out JsonElement from) ? new InputSlice(from.GetInt64(), input.GetProperty("to").GetInt64()) : null,
    };

    private static OutputPlan ReadOutput(JsonElement form)
    {
        string kind = form.GetProperty("kind").GetString()!, format = form.GetProperty("format").GetString()!;
        IDocumentEncoder encoder = kind == "folder" ? new FolderEncoder() : format == "jsonl" ? new JsonlEncoder() : new TextEncoder(format == "headed_text");
        return OutputPlan.Recorded(
            form.GetProperty("path").GetString(), Enum.Parse<Compression>(form.GetProperty("compression").GetString()!, ignoreCase: true), kind == "folder", kind == "stream", encoder);
    }
}
