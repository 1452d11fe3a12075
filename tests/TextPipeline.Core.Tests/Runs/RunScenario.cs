using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Verification;
using TextPipeline.Core.Tests.Execution;
using TextPipeline.Core.Tests.IO;
using RecordedRun = TextPipeline.Core.Runs.RecordedRun;

namespace TextPipeline.Core.Tests.Runs;

/// <summary>
/// Runs with their folders, of documents that say themselves what becomes of them: <c>E</c> is emitted, <c>D</c> dropped, <c>F</c> fails, <c>S:E,D,F</c> is split
/// into parts of which each says it again. A <c>!</c> in front makes a pipeline fail that is not mended.
/// </summary>
internal sealed class RunScenario : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string At(string name) => Path.Combine(_folder.Path, name);

    public static Pipeline Pipeline(bool mended)
    {
        IStage[] stages =
        [
            new FakeStage(document => document.Text switch
            {
                ['!', 'S', ..] when !mended => StageResult.Fail("broken", "It is broken."),
                ['!', 'S', ':', .. string parts] => Split(document, parts),
                ['S', ':', .. string parts] => Split(document, parts),
                _ => StageResult.Emit(document),
            }),
            new FakeStage(document => Judge(document, document.Text, mended)),
        ];
        return Core.Pipelines.Pipeline.OfStages("test", stages.Select((stage, i) => new PipelineStage($"stage_{i + 1}", "fake", "fakes", stage, FailurePolicy.Quarantine, NullLogger.Instance)));
    }

    private static StageResult Split(Document document, string parts) =>
        StageResult.Split([.. parts.Split(',').Select((part, i) => document.Derive($"{i + 1}", part))]);

    private static StageResult Judge(Document document, string text, bool mended) => text switch
    {
        ['!', ..] when !mended => throw new InvalidOperationException("broken"),
        ['!', .. string rest] => Judge(document, rest, mended),
        "D" => StageResult.Drop("unwanted"),
        "F" => StageResult.Fail("hopeless", "Nothing helps."),
        _ => StageResult.Emit(document.Apply(TextEdit.Insert(document.Text.Length, " done", "test"))),
    };

    /// <summary>Writes JSON lines.</summary>
    public string WriteLines(string name, IEnumerable<(string Id, string Text)> documents)
    {
        string path = At(name);
        File.WriteAllText(path, string.Concat(documents.Select(document => $$"""{"id":"{{document.Id}}","text":"{{document.Text}}"}""" + "\n")));
        return path;
    }

    /// <summary>Runs to the end; gives the run as its folder tells it.</summary>
    public RecordedRun Run(string output, bool mended, InputShard? shard, params string[] inputs)
    {
        File.WriteAllText(At("pipeline.yaml"), "");
        List<Diagnostic> diagnostics = [];
        var input = new InputOptions { Paths = [.. inputs], Shard = shard };
        ImmutableArray<InputFile> files = InputSet.Expand(input, diagnostics);
        OutputPlan plan = OutputPlan.Decide(At(output), output.EndsWith(".txt", StringComparison.Ordinal) ? OutputFormat.Text : null, files, diagnostics)!;
        files = shard?.Of(files, input, diagnostics) ?? files;
        Assert.Empty(diagnostics);
        var settings = new RunSettings { Files = files, Input = input, Encoder = plan.Encoder, Workers = 2, MaxInFlight = 12, StandardInput = Stream.Null };
        Pipeline pipeline = Pipeline(mended);
        using (RunFolder folder = RunFolder.TryOpen(plan.DefaultRunFolder!)!)
        using (var session = RunSession.Begin(folder, pipeline, At("pipeline.yaml"), settings, plan, new ResumePlan(), RunIdentity.Of(pipeline, input, plan, files), () => Stream.Null))
        {
            Assert.Equal(RunEnd.Done, session.ExecuteAsync(session.Records, TestContext.Current.CancellationToken).GetAwaiter().GetResult().End);
        }

        return Open(output);
    }

    public RecordedRun Open(string output)
    {
        List<Diagnostic> diagnostics = [];
        RecordedRun? run = RecordedRun.TryOpen(At(output), diagnostics);
        Assert.Empty(diagnostics);
        return run!;
    }

    /// <summary>Everything that a run left: its output and its account, without what tells the time.</summary>
    public static string Tell(RecordedRun run)
    {
        var told = new StringBuilder();
        foreach (string name in (string[])[RunFolder.WrittenFile, RunFolder.DropsFile, RunFolder.QuarantineFile])
        {
            told.Append(name).Append(":\n").Append(File.ReadAllText(run.At(name)));
        }

        if (!run.Output.IsFolder)
        {
            return told.Append(Convert.ToHexString(File.ReadAllBytes(run.Output.FinalFile!))).ToString();
        }

        foreach (string path in Directory.EnumerateFiles(run.Output.FullPath!, "*", SearchOption.AllDirectories).Where(path => !path.Contains("_run", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            told.Append(Path.GetRelativePath(run.Output.FullPath!, path)).Append(": ").Append(File.ReadAllText(path)).Append('\n');
        }

        return told.ToString();
    }

    /// <summary>What <c>verify</c> says, a finding a line; empty where everything adds up.</summary>
    public static string Verify(RecordedRun run) => string.Join('\n', RunVerifier.Verify(run).Findings.Kept.Select(finding => finding.Diagnostic));

    public void Dispose() => _folder.Dispose();
}
