using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>Where the documents of a run go and how they are written, decided before anything is opened.</summary>
internal sealed class OutputPlan
{
    private readonly string? _path;
    private readonly Compression _compression;
    private readonly bool _isFolder;
    private readonly bool _isDevice;

    private OutputPlan(string? path, Compression compression, bool isFolder, IDocumentEncoder encoder)
    {
        _path = path;
        _compression = compression;
        _isFolder = isFolder;
        Encoder = encoder;
    }

    private OutputPlan(string device, IDocumentEncoder encoder)
        : this(device, Compression.None, false, encoder) => _isDevice = true;

    public IDocumentEncoder Encoder { get; }

    /// <summary>How the one file of documents is compressed.</summary>
    public Compression Compression => _compression;

    public bool IsFolder => _isFolder;

    /// <summary>Whether the bytes go to who reads them at once, and no file gets a name at the end.</summary>
    public bool IsStream => _path is null || _isDevice;

    /// <summary>Where the run's folder lies unless the user says otherwise; null for standard output.</summary>
    public string? DefaultRunFolder => _path is null || IsStream ? null : _isFolder ? Path.Combine(_path, "_run") : _path + ".run";

    /// <summary>Decides; null with the reason in <paramref name="diagnostics"/>.</summary>
    /// <param name="output">What the user gave: a file, a folder, <c>-</c> or nothing.</param>
    /// <param name="format">What the user gave, or null.</param>
    /// <param name="files">The inputs: one document alone is written for a person where it goes to standard output.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="compression">How the file is compressed; null takes it from its name.</param>
    public static OutputPlan? Decide(
        string? output, OutputFormat? format, IReadOnlyList<InputFile> files, List<Diagnostic> diagnostics, Compression? compression = null)
    {
        bool wantsCompression = compression is not null and not Compression.None;
        bool oneDocument = files.Count == 1 && files[0].Format != InputFormat.Jsonl;
        if (output is null or "-")
        {
            if (wantsCompression)
            {
                diagnostics.Add(OutputDiagnostics.CompressionWithoutFile("standard output"));
                return null;
            }

            OutputFormat chosen = format ?? (oneDocument ? OutputFormat.Text : OutputFormat.Jsonl);
            return new OutputPlan(null, Compression.None, false, chosen == OutputFormat.Jsonl ? new JsonlEncoder() : new TextEncoder(withHeading: !oneDocument));
        }

        if (IsDevice(output))
        {
            return Decide("-", format, files, diagnostics, compression) is { } stream ? new OutputPlan(output, stream.Encoder) : null;
        }

        FileKind kind = FileKind.Of(output);
        bool isFolder = Directory.Exists(output) || Path.EndsInDirectorySeparator(output) || (kind.Format is null && kind.Compression == Compression.None && format != OutputFormat.Jsonl);
        foreach (InputFile file in files)
        {
            if (file.Path is not null && WritesOver(output, isFolder, file.Path) is { } wrong)
            {
                diagnostics.Add(wrong);
                return null;
            }
        }

        if (isFolder)
        {
            if (format == OutputFormat.Jsonl)
            {
                diagnostics.Add(OutputDiagnostics.JsonlIntoFolder(output));
                return null;
            }

            if (wantsCompression)
            {
                diagnostics.Add(OutputDiagnostics.CompressionWithoutFile($"the folder '{output}'"));
                return null;
            }

            return new OutputPlan(output, Compression.None, true, new FolderEncoder());
        }

        bool text = format == OutputFormat.Text || (format is null && kind.Format is InputFormat.Text or InputFormat.Html);
        if (text && !oneDocument && format is null)
        {
            diagnostics.Add(OutputDiagnostics.ManyIntoText(output));
            return null;
        }

        return new OutputPlan(output, compression ?? kind.Compression, false, text ? new TextEncoder(withHeading: !oneDocument) : new JsonlEncoder());
    }

    /// <summary>What is wrong where a run's records would be written over an input, or null.</summary>
    public static Diagnostic? CheckRunFolder(string runFolder, IReadOnlyList<InputFile> files)
    {
        InputFile? inside = files.FirstOrDefault(file => file.Path is not null && IsInside(Path.GetFullPath(file.Path), Path.GetFullPath(runFolder)));
        return inside is null ? null : OutputDiagnostics.WritesOverInput(inside.Path!);
    }

    private static Diagnostic? WritesOver(string output, bool isFolder, string input)
    {
        string written = Path.GetFullPath(output), read = Path.GetFullPath(input);
        if (string.Equals(read, written, PathComparison))
        {
            return OutputDiagnostics.OverInput(output);
        }

        bool over = isFolder
            ? IsInside(read, written)
            : string.Equals(read, PartialFile.PartialPath(written), PathComparison) || IsInside(read, written + ".run");
        return over ? OutputDiagnostics.WritesOverInput(input) : null;
    }

    private static StringComparison PathComparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, PathComparison);

    // A device takes bytes as they come: a file that is renamed at the end would take its place.
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows()
        && Path.GetFullPath(path) is var full && full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal) && File.Exists(full);

    /// <summary>Opens an output that someone reads at once.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public IDocumentSink OpenStream(Func<Stream> standardOutput) => new StreamSink(
        _path is null ? standardOutput() : new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));

    /// <summary>Opens a file or folder at its beginning, or where an earlier run left it.</summary>
    /// <param name="position">Where to go on; the default is the beginning.</param>
    /// <param name="written">The names of the files of the documents before that, where the output is a folder.</param>
    /// <param name="tailFolder">The run's folder; null where the run has none, and cannot be gone on with.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public IDocumentSink OpenFile(OutputPosition position, IEnumerable<string> written, string? tailFolder) => _isFolder
        ? new FolderSink(_path!, position, written)
        : new FileSink(_path!, _compression, position, tailFolder);

    /// <summary>Where it is, whatever the current folder; null for standard output.</summary>
    public string? FullPath => _path is null ? null : Path.GetFullPath(_path);

    /// <summary>The output of a run that was recorded, or another that is written in the same way.</summary>
    /// <param name="path">The file or folder; null for standard output.</param>
    /// <param name="compression">How the file is compressed.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <param name="isStream">Whether the bytes went to who read them at once.</param>
    /// <param name="encoder">How documents are written.</param>
    public static OutputPlan Recorded(string? path, Compression compression, bool isFolder, bool isStream, IDocumentEncoder encoder) =>
        isStream && path is not null ? new OutputPlan(path, encoder) : new OutputPlan(path, compression, isFolder, encoder);

    /// <summary>All that its bytes depend on beside the documents, and where they go.</summary>
    public string Description => $"{Encoder.GetType().Name} {_compression} {(_isFolder ? "folder" : "file")} {(_path is null ? "-" : Path.GetFullPath(_path))}";

    /// <summary>The file that has the output's final name when it is complete; in a folder the one that is written last. Null for a stream.</summary>
    public string? FinalFile => IsStream ? null : _isFolder ? Path.Combine(_path!, FolderSink.MetadataFile) : _path;

    public override string ToString() => _path ?? "standard output";
}
