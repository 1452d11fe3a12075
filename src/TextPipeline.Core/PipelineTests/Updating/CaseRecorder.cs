using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>Adds cases to a test file, one for each document of a file, with what the pipeline makes of it now. What the file had stays byte for byte.</summary>
internal sealed class CaseRecorder
{
    private readonly string _path;
    private readonly Pipeline _pipeline;
    private readonly List<Diagnostic> _diagnostics;

    /// <summary>Makes a recorder.</summary>
    /// <param name="path">The test file, which need not exist yet.</param>
    /// <param name="pipeline">Its pipeline.</param>
    /// <param name="diagnostics">Gains what is in the way.</param>
    public CaseRecorder(string path, Pipeline pipeline, List<Diagnostic> diagnostics)
    {
        _path = path;
        _pipeline = pipeline;
        _diagnostics = diagnostics;
    }

    /// <summary>Records the documents of a file; gives the names of the new cases, none where something was in the way.</summary>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public async Task<ImmutableArray<string>> RecordAsync(string input, CancellationToken cancellationToken)
    {
        TestFileText file = File.Exists(_path) ? TestFileText.Read(_path) : new TestFileText("", HasMark: false);
        // A case gives its input as a document, which bytes that are none cannot be.
        ImmutableArray<CaseDocument> read = CaseDocuments.ReadFile(input);
        _diagnostics.AddRange(read.Where(one => one.Fault is not null).Select(one => PipelineTestDiagnostics.NotRecorded(input, one.Document.Id, one.Fault!.Message)));
        ImmutableArray<CaseDocument> documents = read.RemoveAll(one => one.Fault is not null);
        if (documents.IsEmpty)
        {
            _diagnostics.Add(PipelineTestDiagnostics.NothingRecorded(input));
            return [];
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(_path))!;
        string relative = Path.GetRelativePath(folder, Path.GetFullPath(input)).Replace('\\', '/');
        string? named = read.Length > 1 || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
        var names = ImmutableArray.CreateBuilder<string>();
        var golden = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        HashSet<string> taken = Names(file.Text);
        foreach (CaseDocument document in documents)
        {
            string name = Free(document.Document.Id, taken.Add);
            string goldenPath = Free($"golden/{_pipeline.Name}.{Slug(name)}.txt", path => !golden.ContainsKey(path) && !File.Exists(Path.Combine(folder, path)));
            ImmutableArray<WalkEnd> ends = await CaseRunner.WalkAsync(_pipeline, [document], cancellationToken).ConfigureAwait(false);
            text.Append(text.Length > 0 ? "\n" : "").Append(CaseText.Write(name, document.Document, named, ends, goldenPath, out bool usesGolden));
            if (usesGolden)
            {
                golden.Add(goldenPath, GoldenFile.Render(goldenPath, [.. ends.Where(end => end.Kind == OutcomeKind.Written).Select(end => end.Document.Document)]));
            }

            names.Add(name);
        }

        if (CaseListEdit.Append(file.Text, text.ToString(), documents.Length) is not { } changed)
        {
            _diagnostics.Add(PipelineTestDiagnostics.NotAppendable(_path));
            return [];
        }

        foreach ((string path, string content) in golden)
        {
            new TestFileText(content, HasMark: false).Write(Path.Combine(folder, path));
        }

        (file with { Text = changed }).Write(_path);
        return names.DrainToImmutable();
    }

    private static HashSet<string> Names(string text)
    {
        SourceNode? root = SourceReader.Read("", Encoding.UTF8.GetBytes(text), []);
        IEnumerable<SourceNode> items = (root as SourceMapping)?.Find("cases")?.Value is SourceSequence list ? list.Items : [];
        return [.. items.OfType<SourceMapping>().Select(item => item.Find("name")?.Value).OfType<SourceScalar>().Select(name => name.Value)];
    }

    private static string Free(string wanted, Func<string, bool> isFree)
    {
        string name = wanted, extension = Path.GetExtension(wanted);
        for (int number = 2; !isFree(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted[..^extension.Length]}_{number}{extension}");
        }

        return name;
    }

    // Names of files that every system takes.
    private static string Slug(string name) =>
        string.Concat(name.Take(60).Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' ? char.ToLowerInvariant(character) : '_'));
}
