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
        for (int round = 0; round < 5; round++)
        {
            await MeasureAsync(workers, round == 0);
        }
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

async Task MeasureAsync(int workers, bool warmUp)
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
    using IDocumentSink sink = new FileSink(Path.Combine(folder, "out.jsonl"), Compression.None);
    var recorder = new LogRecorder(NullLogger.Instance, null);
    long allocated = GC.GetTotalAllocatedBytes(precise: true);
    TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
    long started = Stopwatch.GetTimestamp();
    RunSummary summary = await new PipelineRun(pipeline, settings).ExecuteAsync(sink, recorder, CancellationToken.None);
    double wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
    double cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{(warmUp ? "warm-up" : "       ")} workers {workers}: {bytes / 1e6 / cpu,6:0} MB per CPU-second, {bytes / 1e6 / wall,6:0} MB/s, {allocated / summary.Ledger.Read,6} bytes allocated a document, {summary.Ledger}"));
}
