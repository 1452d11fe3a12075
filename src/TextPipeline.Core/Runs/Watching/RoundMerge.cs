using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;
using TextPipeline.Core.Runs.Retrying;
using TextPipeline.Core.Runs.Verification;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>
/// Joins what a round made with the rest: output and account become those of one run over the folder as it now is. Until all of that is durable the old files stay.
/// </summary>
internal sealed class RoundMerge
{
    private readonly RecordedRun _whole;
    private readonly RecordedRun? _round;
    private readonly IReadOnlySet<string> _gone;
    private readonly Pipeline _pipeline;
    private readonly RunIdentity _identity;
    private readonly WatchRecord _before;
    private readonly HashSet<string> _ran;
    private readonly ImmutableArray<InputFile> _files;

    /// <param name="whole">The run so far, which is finished, and whose folder the caller holds.</param>
    /// <param name="round">The finished run of the files that are new or changed; null where there are none.</param>
    /// <param name="gone">The names of the files that are no longer there.</param>
    /// <param name="pipeline">What the round ran through.</param>
    /// <param name="identity">What it depends on.</param>
    public RoundMerge(RecordedRun whole, RecordedRun? round, IReadOnlySet<string> gone, Pipeline pipeline, RunIdentity identity)
    {
        _whole = whole;
        _round = round;
        _gone = gone;
        _pipeline = pipeline;
        _identity = identity;
        _before = WatchRecord.Read(whole.Manifest);
        _ran = [.. round?.Files.Select(file => file.Name) ?? []];
        InputFile[] files = [.. whole.Files.Where(Stays), .. round?.Files ?? []];
        Array.Sort(files, (one, other) => string.CompareOrdinal(one.Name, other.Name));
        _files = [.. files.Select((file, index) => file with { Index = index })];
    }

    /// <summary>Writes the report as a page; null for none.</summary>
    public Action<string, RunReport>? WritePage { get; init; }

    private bool Stays(InputFile file) => !_gone.Contains(file.Name) && !_ran.Contains(file.Name);

    /// <summary>Joins them.</summary>
    /// <param name="pipelinePath">The pipeline's file.</param>
    /// <param name="settings">How files are read.</param>
    /// <returns>The account of the whole.</returns>
    /// <exception cref="InvalidDataException">An output is not what its run wrote.</exception>
    public Ledger Merge(string pipelinePath, RunSettings settings)
    {
        using var ids = new IdRegistry();
        NoteIds(ids);
        var staged = new StagedFiles(_whole.FolderPath);
        RunState old = _whole.Checkpoint!.State;
        RunFigures figures = JoinFigures();
        RunState state;
        OutputPosition end;
        RecordMarks marks;
        using (RunFolder folder = RunFolder.TryOpen(staged.FolderPath)!)
        using (var records = new RunRecords(folder))
        using (var output = new RoundOutput(_whole.Output.IsFolder ? new RewrittenFolder(_whole) : new RewrittenFile(_whole), _round))
        {
            var rewriter = new AccountRewriter(records, records, output, ids, new QuarantineFilter("", null, null), figures.Errors);
            Join(rewriter, output, ids);
            end = output.Finish(staged);
            marks = records.Mark();
            records.Sync();
            state = new RunState
            {
                Position = new InputPosition(_files.Length, 0, 1),
                Ledger = rewriter.Report.Ledger,
                Figures = figures,
                Started = old.Started,
                WorkedBefore = old.WorkedBefore + (_round?.Checkpoint!.State.WorkedBefore ?? TimeSpan.Zero),
            };
            WriteManifest(folder, pipelinePath, settings);
            var report = RunReport.Of(new RunSummary(RunEnd.Done, state, null, state.Worked) { Pipeline = _pipeline.Name, Files = _files });
            WritePage?.Invoke(folder.At(RunFolder.PageFile), report);
            folder.WriteJson(RunFolder.ReportFile, writer => RunReportJson.Write(writer, report));
        }

        foreach (string name in (string[])[RunFolder.WrittenFile, RunFolder.DropsFile, RunFolder.QuarantineFile, RunFolder.ReportFile, RunFolder.PageFile, RunFolder.ManifestFile])
        {
            if (File.Exists(Path.Combine(staged.FolderPath, name)))
            {
                staged.Add(Path.Combine(staged.FolderPath, name), _whole.At(name));
            }
        }

        staged.Commit(Journal.Line(JournalEvents.Round, writer =>
        {
            writer.WriteNumber("round", _before.Round + 1);
            writer.WriteNumber("ran", _ran.Count);
            writer.WriteNumber("gone", _gone.Count);
            writer.WriteString("pipeline_key", PipelineKey.Of(_identity.Entries));
            new Checkpoint(state, end, marks).Write(writer);
        }));
        return state.Ledger;
    }

    // Who was there first keeps an identity, so all of what stays has its identities before the first document of the round.
    private void NoteIds(IdRegistry ids)
    {
        if (_round is null)
        {
            return;
        }

        using var documents = new RecordedOutput(_whole);
        using AccountJoin join = NewJoin(_whole);
        foreach (AccountedRecord record in join.Read(_ => false))
        {
            bool stays = Stays(record.Record.File);
            foreach (AccountLine line in record.Outcomes)
            {
                ReadOnlySpan<byte> bytes = line.Kind == OutcomeKind.Written ? documents.TakeLine(line) : default;
                if (stays && line.Kind == OutcomeKind.Written)
                {
                    OutputIds.AddLine(ids, bytes);
                }
                else if (stays && line.Reason != "duplicate_id")
                {
                    ids.Add(line.Id!);
                }
            }
        }
    }

    private void Join(AccountRewriter rewriter, RoundOutput output, IdRegistry ids)
    {
        using AccountJoin wholeJoin = NewJoin(_whole);
        using AccountJoin? roundJoin = _round is null ? null : NewJoin(_round);
        using IEnumerator<AccountedRecord> whole = wholeJoin.Read(_ => false).GetEnumerator();
        using IEnumerator<AccountedRecord> round = (roundJoin?.Read(CanBeRead) ?? []).GetEnumerator();
        bool hasWhole = whole.MoveNext(), hasRound = round.MoveNext();
        foreach (InputFile file in _files)
        {
            for (; hasWhole && string.CompareOrdinal(whole.Current.Record.File.Name, file.Name) < 0; hasWhole = whole.MoveNext())
            {
                Skip(whole.Current, output);
            }

            for (; hasWhole && whole.Current.Record.File.Name == file.Name && !_ran.Contains(file.Name); hasWhole = whole.MoveNext())
            {
                rewriter.Keep(whole.Current with { Record = whole.Current.Record with { File = file } });
            }

            for (; hasRound && round.Current.Record.File.Name == file.Name; hasRound = round.MoveNext())
            {
                Add(round.Current with { Record = round.Current.Record with { File = file } }, rewriter, output, ids);
            }
        }

        for (; hasWhole; hasWhole = whole.MoveNext())
        {
            Skip(whole.Current, output);
        }
    }

    private static void Skip(in AccountedRecord record, RoundOutput output)
    {
        foreach (AccountLine line in record.Outcomes.Where(line => line.Kind == OutcomeKind.Written))
        {
            output.Skip(line);
        }
    }

    private static void Add(in AccountedRecord record, AccountRewriter rewriter, RoundOutput output, IdRegistry ids)
    {
        using var own = new IdRegistry();
        string? taken = null;
        foreach (AccountLine line in record.Outcomes)
        {
            string? id = line.Id;
            if (line.Kind == OutcomeKind.Written)
            {
                id = OutputUnits.IdOfLine(output.Take(line).Span);
            }

            if (id is not null && line.Reason != "duplicate_id" && own.Add(id) && !ids.Add(id))
            {
                taken ??= id;
            }
        }

        if (taken is null)
        {
            rewriter.Keep(record);
            return;
        }

        output.ForgetTaken();
        rewriter.Refuse(record.Record, taken, record.Bytes.Span);
    }

    // Where not, its records are taken from the account, and the next look at the folder finds it changed.
    private static bool CanBeRead(InputFile file) =>
        file.Length is not null && FileSnapshot.Take(file.Path!) is { IsRegular: true } now && (now.Length, now.Modified) == (file.Length, file.Modified);

    private static AccountJoin NewJoin(RecordedRun run) => new(run, (_, _) => throw new InvalidDataException(run.FolderPath), keepsLines: true);

    // What the stages did is told of all that ever ran; the account, and what failed, is told as it is now.
    private RunFigures JoinFigures()
    {
        var figures = new RunFigures(_pipeline.Stages.Select(stage => stage.Label), _pipeline.Secrets);
        foreach (RunFigures earlier in (RunFigures[])[_whole.Checkpoint!.State.Figures, .. _round is null ? [] : (RunFigures[])[_round.Checkpoint!.State.Figures]])
        {
            foreach ((string label, StageTally tally) in earlier.Stages)
            {
                figures.Stages.FirstOrDefault(stage => stage.Label == label).Tally?.Add(tally);
            }

            figures.Slowest.Add(earlier.Slowest);
        }

        return figures;
    }

    private void WriteManifest(RunFolder folder, string pipelinePath, RunSettings settings)
    {
        string key = PipelineKey.Of(_identity.Entries);
        var places = _whole.Files.ToDictionary(file => file.Name, file => file.Index, StringComparer.Ordinal);
        var roundPlaces = (_round?.Files ?? []).ToDictionary(file => file.Name, file => file.Index, StringComparer.Ordinal);
        JsonElement[] inputs = [.. _whole.Manifest.GetProperty("inputs").EnumerateArray()];
        JsonElement[] ranInputs = _round is null ? [] : [.. _round.Manifest.GetProperty("inputs").EnumerateArray()];
        string? Fingerprint(string name) => RoundPlan.FingerprintOf(roundPlaces.TryGetValue(name, out int place) ? ranInputs[place] : inputs[places[name]]);
        (string, string) own = (key, _pipeline.Secrets.Mask(_pipeline.Text ?? ""));
        var record = WatchRecord.Of(_before.Round + 1, [.. _files.Select(file => _ran.Contains(file.Name) ? own : _before.MakerOf(places[file.Name]))]);
        RunIdentity identity = _identity.WithInputs(_files, [.. _files.Select(file => Fingerprint(file.Name))]);
        if (record.CountOthers(key) is var others and > 0)
        {
            identity = identity.With(PipelineKey.EarlierPipelines, others.ToString(CultureInfo.InvariantCulture));
        }

        folder.WriteJson(RunFolder.ManifestFile, writer =>
        {
            RunManifest.Write(writer, _pipeline, pipelinePath, settings with { Files = _files }, _whole.Output, identity);
            record.Write(writer);
        });
    }
}
