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

    private OutputPlan(string? path, Compression compression, bool isFolder, IDocumentEncoder encoder)
    {
        _path = path;
        _compression = compression;
        _isFolder = isFolder;
        Encoder = encoder;
    }

    public IDocumentEncoder Encoder { get; }

    public bool IsStandardOutput => _path is null;

    /// <summary>Where the run's folder lies unless the user says otherwise; null for standard output.</summary>
    public string? DefaultRunFolder => _path is null ? null : _isFolder ? Path.Combine(_path, "_run") : _path + ".run";

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

        FileKind kind = FileKind.Of(output);
        bool isFolder = Directory.Exists(output) || Path.EndsInDirectorySeparator(output) || (kind.Format is null && kind.Compression == Compression.None && format != OutputFormat.Jsonl);
        foreach (InputFile file in files)
        {
            if (file.Path is not null && string.Equals(Path.GetFullPath(file.Path), Path.GetFullPath(output), StringComparison.Ordinal))
            {
                diagnostics.Add(OutputDiagnostics.OverInput(output));
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

    /// <summary>Opens the output.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public IDocumentSink Open(Func<Stream> standardOutput) =>
        _path is null ? StreamSink.ToStandardOutput(standardOutput())
        : _isFolder ? new FolderSink(_path)
        : StreamSink.ToFile(_path, _compression);

    public override string ToString() => _path ?? "standard output";
}
