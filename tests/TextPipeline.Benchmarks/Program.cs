using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Benchmarks;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

// The host's own cost: read + parse + 4 no-op stages + ordered write, in MB per second of processor time, start-up not counted.
// Usage: dotnet run -c Release --project tests/TextPipeline.Benchmarks [MB] [workers …]
//        dotnet run -c Release --project tests/TextPipeline.Benchmarks write FILE MB     writes a corpus
if (args is ["write", var file, var size])
{
    Corpus.Write(file, long.Parse(size, CultureInfo.InvariantCulture) << 20);
    return;
}

long megabytes = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 200;
int[] workerCounts = args.Length > 1 ? [.. args[1..].Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))] : [1, 2];
string folder = Directory.CreateTempSubdirectory("textpipeline-benchmark-").FullName;
string corpus = Path.Combine(folder, "corpus.jsonl");
Corpus.Write(corpus, megabytes << 20);
long bytes = new FileInfo(corpus).Length;
try
{
    foreach (int workers in workerCounts)
    {
        for (int round = 0; round < 6; round++)
        {
            // In turn, since the speed of a machine drifts.
            await MeasureAsync(workers, withJournal: false, round == 0);
            await MeasureAsync(workers, withJournal: true, round == 0);
        }
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

async Task MeasureAsync(int workers, bool withJournal, bool warmUp)
{
    await using var pipeline = Pipeline.OfStages("benchmark",
        Enumerable.Range(1, 4).Select(i => new PipelineStage($"no_op_{i}", "no_op", "benchmark", new NoOpStage(), FailurePolicy.Quarantine, NullLogger.Instance)));
    var settings = new RunSettings
    {
        Files = [new InputFile("corpus.jsonl", corpus, InputFormat.Jsonl, Compression.None)],
        Input = new InputOptions { Paths = [corpus] },
        Encoder = new JsonlEncoder(),
        Workers = workers,
        StandardInput = Stream.Null,
    };
    string output = Path.Combine(folder, "out.jsonl");
    long allocated = GC.GetTotalAllocatedBytes(precise: true);
    TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
    long started = Stopwatch.GetTimestamp();
    RunSummary summary = withJournal ? await RunWithJournalAsync(pipeline, settings, output) : await RunAsync(pipeline, settings, output);
    double wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
    double cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{(warmUp ? "warm-up" : "       ")} workers {workers}, {(withJournal ? "journal" : "no journal"),-10}: {bytes / 1e6 / cpu,6:0} MB per CPU-second, {bytes / 1e6 / wall,6:0} MB/s, {allocated / summary.Ledger.Read,6} bytes allocated a document, {summary.Ledger}"));
}

static async Task<RunSummary> RunAsync(Pipeline pipeline, RunSettings settings, string output)
{
    using var sink = new FileSink(output, Compression.None);
    RunSummary summary = await new PipelineRun(pipeline, settings).ExecuteAsync(sink, new LogRecorder(NullLogger.Instance, null), CancellationToken.None);
    sink.Finish();
    sink.Publish();
    return summary;
}

static async Task<RunSummary> RunWithJournalAsync(Pipeline pipeline, RunSettings settings, string output)
{
    OutputPlan plan = OutputPlan.Decide(output, null, settings.Files, [])!;
    using RunFolder runFolder = RunFolder.TryOpen(plan.DefaultRunFolder!)!;
    string pipelineFile = output + ".yaml";
    File.WriteAllText(pipelineFile, "name: benchmark");
    RunIdentity identity = RunIdentity.Of(pipeline, settings.Input, plan, settings.Files);
    ResumePlan resume = ResumePlan.Decide(runFolder, identity, plan, settings.Files, ResumeMode.Never);
    using RunSession session = RunSession.Begin(runFolder, pipeline, pipelineFile, settings, plan, resume, identity, () => Stream.Null);
    return await session.ExecuteAsync(new LogRecorder(NullLogger.Instance, session.Records), CancellationToken.None);
}
