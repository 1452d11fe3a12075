using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines.Secrets;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;
using TextPipeline.Core.Runs.Retrying;

namespace TextPipeline.Core.Runs.Merging;

/// <summary>Joins the runs of shards into one run, as it would have been without shards.</summary>
internal sealed class RunMerger
{
    private const int MostShown = 20;
    private readonly ShardSet _shards;
    private readonly OutputPlan _output;
    private readonly RunFolder _folder;
    private readonly IdRegistry _ids;
    private readonly List<(string Id, string Shard)> _sharedIds = [];
    private long _sharedIdCount;

    private RunMerger(ShardSet shards, OutputPlan output, RunFolder folder, IdRegistry ids)
    {
        _ids = ids;
        _shards = shards;
        _output = output;
        _folder = folder;
    }

    /// <summary>Joins them.</summary>
    /// <param name="shards">The runs.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">The folder of the new run, which the caller holds.</param>
    /// <param name="writePage">Writes the report as a page; null for none.</param>
    /// <exception cref="InvalidDataException">The output of a run, whose folder the message is, is not what it wrote.</exception>
    public static MergeReport Merge(ShardSet shards, OutputPlan output, RunFolder folder, Action<string, RunReport>? writePage)
    {
        using var ids = new IdRegistry();
        return new RunMerger(shards, output, folder, ids).Merge(writePage);
    }

    private MergeReport Merge(Action<string, RunReport>? writePage)
    {
        File.Delete(_folder.At(RunFolder.JournalFile));
        File.Delete(_folder.At(RunFolder.ReportFile));
        _folder.WriteJson(RunFolder.ManifestFile, WriteManifest);
        using var journal = new Journal(_folder.At(RunFolder.JournalFile));
        journal.Append(JournalEvents.Merge, WriteRuns);

        // Each shard learned from the whole corpus.
        LearningFiles.Copy(_shards.Runs[0].FolderPath, _folder.FolderPath);
        using IDocumentSink sink = _output.OpenFile(default, [], null);
        using var records = new RunRecords(_folder);
        Ledger ledger = Copy(sink, records);
        OutputPosition end = sink.Finish();
        RecordMarks marks = records.Mark();
        records.Sync();
        var state = new RunState
        {
            Position = new InputPosition(_shards.Files.Length, 0, 1),
            Ledger = ledger,
            Figures = JoinFigures(),
            Started = _shards.Runs.Min(run => run.Checkpoint!.State.Started),
            WorkedBefore = TimeSpan.FromTicks(_shards.Runs.Sum(run => run.Checkpoint!.State.WorkedBefore.Ticks)),
        };
        journal.Append(Journal.Line(JournalEvents.Complete, new Checkpoint(state, end, marks).Write));
        sink.Publish();
        var report = RunReport.Of(new RunSummary(RunEnd.Done, state, null, state.Worked) { Pipeline = _shards.Runs[0].Manifest.GetProperty("pipeline").GetString()!, Files = _shards.Files });
        writePage?.Invoke(_folder.At(RunFolder.PageFile), report);
        _folder.WriteJson(RunFolder.ReportFile, writer => RunReportJson.Write(writer, report));
        journal.Append(JournalEvents.Done);
        records.Dispose();
        File.Delete(_folder.At(RunFolder.IdsFile));
        return new MergeReport(ledger, [.. _sharedIds], _sharedIdCount);
    }

    private Ledger Copy(IDocumentSink sink, RunRecords records)
    {
        string shard = "";

        // Identities are unique within a shard.
        using var output = new MergedOutput(sink, id => Note(id, shard));
        var rewriter = new AccountRewriter(records, records, output, _ids, new QuarantineFilter("", null, null), new ErrorTable(new SecretMask()));
        for (int i = 0; i < _shards.Runs.Length; i++)
        {
            RecordedRun run = _shards.Runs[i];
            shard = run.Input.Shard!.ToString();
            output.Open(run);
            using var join = new AccountJoin(run, (_, _) => throw new InvalidDataException(run.FolderPath), keepsLines: true);
            foreach (AccountedRecord record in join.Read(_ => false))
            {
                foreach (AccountLine line in record.Outcomes)
                {
                    if (line.Id is { } id && line.Reason != "duplicate_id")
                    {
                        Note(id, shard);
                    }
                }

                InputFile file = _shards.Files[_shards.Places[i][record.Record.File.Index]];
                rewriter.Keep(record with { Record = record.Record with { File = file } });
            }
        }

        return rewriter.Report.Ledger;
    }

    private void Note(string id, string shard)
    {
        if (!_ids.Add(id))
        {
            _sharedIdCount++;
            if (_sharedIds.Count < MostShown)
            {
                _sharedIds.Add((id, shard));
            }
        }
    }

    private RunFigures JoinFigures()
    {
        var figures = new RunFigures(_shards.Runs[0].Checkpoint!.State.Figures.Stages.Select(stage => stage.Label));
        foreach (RecordedRun run in _shards.Runs)
        {
            figures.Add(run.Checkpoint!.State.Figures);
        }

        return figures;
    }

    private void WriteRuns(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("runs");
        foreach (RecordedRun run in _shards.Runs)
        {
            writer.WriteStringValue(Path.GetFullPath(run.FolderPath));
        }

        writer.WriteEndArray();
    }

    // That of the first shard, but for what is each one's own.
    private void WriteManifest(Utf8JsonWriter writer)
    {
        foreach (JsonProperty member in _shards.Runs[0].Manifest.EnumerateObject())
        {
            switch (member.Name)
            {
                case "format" or "shard" or "output_form":
                    break;
                case "inputs":
                    RunManifest.WriteInputs(writer, _shards.Files, _shards.Fingerprints);
                    break;
                case "output":
                    RunManifest.WriteOutput(writer, _output);
                    break;
                case "identity":
                    WriteIdentity(writer, member.Value);
                    break;
                default:
                    member.WriteTo(writer);
                    break;
            }
        }

        WriteRuns(writer);
    }

    private void WriteIdentity(Utf8JsonWriter writer, JsonElement identity)
    {
        writer.WriteStartObject("identity");
        foreach (JsonProperty entry in identity.EnumerateObject())
        {
            if (entry.Name == "the output")
            {
                writer.WriteString(entry.Name, _output.Description);
            }
            else if (!entry.Name.StartsWith("the input '", StringComparison.Ordinal))
            {
                entry.WriteTo(writer);
            }
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _shards.Files.Length; i++)
        {
            (string name, string value) = RunIdentity.OfInput(_shards.Files[i], _shards.Fingerprints[i]);
            if (named.Add(name))
            {
                writer.WriteString(name, value);
            }
        }

        writer.WriteEndObject();
    }
}
