using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>Proves that nothing of a run was lost: reads its inputs, its account and its output once more, in one pass and in little memory.</summary>
internal sealed class RunVerifier
{
    private readonly RecordedRun _run;
    private readonly Findings _findings = new();
    private readonly List<Diagnostic> _notes = [];
    private readonly HashSet<int> _unreadable = [];

    private RunVerifier(RecordedRun run) => _run = run;

    public static VerifyReport Verify(RecordedRun run)
    {
        var verifier = new RunVerifier(run);
        return verifier.Verify();
    }

    private VerifyReport Verify()
    {
        if (!_run.IsFinished)
        {
            Add(VerifyDiagnostics.Unfinished(_run.Journal?.LastEvent, _run.Checkpoint?.State.Ledger.Read), "unfinished");
        }

        if (_run.Checkpoint is null)
        {
            return new VerifyReport(_run, [], _findings, []);
        }

        CheckInputs();
        new RunChanges(_run).AddTo(_notes);
        using var expected = new ExpectedDocuments(_run, _unreadable, _findings);
        CheckOutput(expected);
        expected.CountRest();
        CheckRecords(expected.Readers);
        var report = new VerifyReport(_run, [.. expected.Accounts], _findings, [.. _notes]);
        CheckLedgers(report);
        return report;
    }

    private void Add(Diagnostic diagnostic, string kind) => _findings.Add(new Finding(diagnostic, kind));

    private void CheckInputs()
    {
        foreach (InputFile file in _run.Files)
        {
            if (file.Path is null)
            {
                _unreadable.Add(file.Index);
                _notes.Add(VerifyDiagnostics.StandardInput());
                continue;
            }

            FileSnapshot now = FileSnapshot.Take(file.Path);
            if (file.Length is not { } length)
            {
                if (now.IsRegular)
                {
                    _unreadable.Add(file.Index);
                    Add(VerifyDiagnostics.InputCame(file.Name), "input_changed");
                }
                else if (now.IsThere)
                {
                    _unreadable.Add(file.Index);
                    _notes.Add(VerifyDiagnostics.Pipe(file.Name));
                }
            }
            else if (!now.IsRegular)
            {
                _unreadable.Add(file.Index);
                Add(VerifyDiagnostics.InputGone(file.Name), "input_gone");
            }
            else if (now.Length != length || now.Modified != file.Modified)
            {
                CheckChanged(file, length, now);
            }
        }
    }

    // A file that grew, or was only touched, still begins as it was: what the run read of it can be read again.
    private void CheckChanged(InputFile file, long length, FileSnapshot now)
    {
        JsonElement input = _run.Manifest.GetProperty("inputs")[file.Index];
        bool isSame = now.Length >= length && input.GetProperty("fingerprint").GetString() is { } before && before == InputFingerprint.Of(file);
        if (isSame && now.Length == length)
        {
            _notes.Add(VerifyDiagnostics.InputTouched(file.Name));
        }
        else if (isSame)
        {
            Add(VerifyDiagnostics.InputGrew(file.Name, length, now.Length), "input_changed");
        }
        else
        {
            _unreadable.Add(file.Index);
            Add(VerifyDiagnostics.InputChanged(file.Name, length, now.Length), "input_changed");
        }
    }

    private void CheckOutput(ExpectedDocuments expected)
    {
        if (_run.Output.FinalFile is not { } file)
        {
            _notes.Add(VerifyDiagnostics.NoOutput());
            return;
        }

        ByteWindow? output = OpenOutput(file);
        if (output is null)
        {
            return;
        }

        using (output)
        {
            if (_run.Output.IsFolder)
            {
                using var check = new FolderCheck(_run.Output.FullPath!, _run.FolderPath, output, expected, _findings);
                check.Run(_run.IsFinished);
            }
            else
            {
                bool isLines = _run.Output.Encoder is JsonlEncoder;
                var found = new OutputFindings(_findings, isLines);
                new OutputCheck(output, expected, isLines, found).Run();
                found.Complete(() => new AccountReader(_run.At(RunFolder.WrittenFile), OutcomeKind.Written, _run.Checkpoint!.Marks.Written));
            }

            if (output.Damage is { } damage)
            {
                Add(VerifyDiagnostics.OutputDamaged(file, output.Position, damage), "output_damaged");
            }
        }
    }

    private ByteWindow? OpenOutput(string file)
    {
        try
        {
            return new ByteWindow(_run.OpenOutput());
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            Add(VerifyDiagnostics.OutputGone(_run.IsFinished ? file : PartialFile.PartialPath(file)), "output_gone");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ZstdSharp.ZstdException)
        {
            Add(VerifyDiagnostics.OutputDamaged(file, 0, exception.Message), "output_damaged");
        }

        return null;
    }

    private void CheckRecords(ImmutableArray<AccountReader> readers)
    {
        foreach (AccountReader reader in readers)
        {
            string name = Path.GetFileName(reader.Path);
            if (reader.IsGone)
            {
                Add(VerifyDiagnostics.RecordsGone(name), "records_damaged");
            }
            else if (reader.IsShort)
            {
                Add(VerifyDiagnostics.RecordsShort(name), "records_damaged");
            }

            foreach (long line in reader.Damaged)
            {
                Add(VerifyDiagnostics.RecordsDamaged(name, line), "records_damaged");
            }
        }
    }

    private void CheckLedgers(VerifyReport report)
    {
        string counted = report.Total.ToString(), journal = _run.Checkpoint!.State.Ledger.ToString();
        if (journal != counted)
        {
            Add(VerifyDiagnostics.OtherLedger(RunFolder.JournalFile, journal, counted), "ledger");
        }

        if (!_run.IsFinished)
        {
            return;
        }

        try
        {
            string reported = LedgerJson.ReadMembers(JsonElement.Parse(File.ReadAllBytes(_run.At(RunFolder.ReportFile))).GetProperty("documents")).ToString();
            if (reported != counted)
            {
                Add(VerifyDiagnostics.OtherLedger(RunFolder.ReportFile, reported, counted), "ledger");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            Add(VerifyDiagnostics.NoReport(exception.Message), "records_damaged");
        }
    }
}
