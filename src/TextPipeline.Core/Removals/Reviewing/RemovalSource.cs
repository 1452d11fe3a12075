using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs;

namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>Documents whose removals are reviewed: a file of JSON lines, or the output of a run.</summary>
internal sealed class RemovalSource
{
    private readonly ImmutableArray<InputFile> _files;
    private readonly InputOptions _options;
    private readonly Stream _standardInput;

    private RemovalSource(ImmutableArray<InputFile> files, InputOptions options, Stream standardInput, ImmutableArray<string> neverFired)
    {
        _files = files;
        _options = options;
        _standardInput = standardInput;
        NeverFired = neverFired;
    }

    /// <summary>Rules that the run announced and that never fired; empty where there is no run.</summary>
    public ImmutableArray<string> NeverFired { get; }

    /// <summary>Finds what a user names; null with the reason in <paramref name="diagnostics"/>.</summary>
    /// <param name="name">A file, <c>-</c>, or a run.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static RemovalSource? Find(string name, Stream standardInput, List<Diagnostic> diagnostics)
    {
        string path = name;
        string? folder = name == "-" ? null : RunLocator.Find(name, []);
        if (name != "-" && !File.Exists(name))
        {
            int before = diagnostics.Count;
            path = RecordedRun.TryOpen(name, diagnostics)?.Output is { IsFolder: false, FullPath: { } output } ? output : "";
            if (path.Length == 0)
            {
                if (diagnostics.Count == before)
                {
                    diagnostics.Add(RemovalDiagnostics.NoFile(name));
                }

                return null;
            }
        }

        var options = new InputOptions { Paths = [path], Format = InputFormat.Jsonl };
        RunReport? report = folder is null ? null : RunReportFile.Read(folder, []);
        return new RemovalSource(InputSet.Expand(options, diagnostics), options, standardInput, report is null
            ? []
            : [.. report.Stages.SelectMany(stage => stage.NeverFired.Select(rule => $"{stage.Label}: {rule}"))]);
    }

    /// <summary>The documents, in order; what is none goes to <paramref name="diagnostics"/>.</summary>
    public IEnumerable<Document> Read(List<Diagnostic> diagnostics)
    {
        var decoder = new RecordDecoder(_options);
        foreach (RecordBatch batch in new RecordReader(_files, _options, new BatchSize(), _standardInput).Read())
        {
            using (batch)
            {
                foreach (InputRecord record in batch.Records)
                {
                    if (decoder.TryDecode(record, batch.Bytes(record), out DecodedRecord decoded, out InputFault? fault))
                    {
                        yield return decoded.Document;
                    }
                    else
                    {
                        diagnostics.Add(RemovalDiagnostics.NotReadable($"{record.File.Name}:{record.Line}", fault.Message));
                    }
                }
            }
        }
    }
}
