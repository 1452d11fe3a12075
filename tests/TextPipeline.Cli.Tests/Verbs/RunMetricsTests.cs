using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>What a run tells the world while it goes on.</summary>
public sealed class RunMetricsTests : IDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private static string Line(int i) => $$"""{"id":"d{{i}}","text":"{{(i % 10 == 5 ? "BOOM" : "text")}}"}""";

    // All documents are committed while standard input is still open; then the figures must be those of the ledger at the end.
    [Fact]
    public async Task Run_MetricsPort_CountsAsTheLedgerDoes()
    {
        string pipeline = _work.Pipeline("{ use: throw_on, with: { word: BOOM } }", "{ use: drop_every, with: { multiple: 7 } }");
        using Process process = _work.Start("run", pipeline, "-", "--input-format", "jsonl", "-o", "out.jsonl", "--metrics-port", "0");
        string announced = (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!;
        Assert.Matches("^textpipeline: information: metrics at http://127[.]0[.]0[.]1:[0-9]+/metrics$", announced);
        string address = announced[announced.IndexOf("http", StringComparison.Ordinal)..];
        for (int i = 1; i <= 100; i++)
        {
            process.StandardInput.WriteLine(i == 50 ? "oops" : Line(i));
        }

        process.StandardInput.Flush();
        Dictionary<string, string> metrics = await ScrapeAsync(address, until: "textpipeline_documents_read_total", "100");
        process.StandardInput.Close();
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("textpipeline: read 100 + derived 0 = written 76 + dropped 13 + quarantined 11 in ", error, StringComparison.Ordinal);
        using JsonDocument report = JsonDocument.Parse(_work.Read("out.jsonl.run/report.json"));
        JsonElement documents = report.RootElement.GetProperty("documents");
        foreach (string fate in (string[])["written", "dropped", "quarantined"])
        {
            Assert.Equal(documents.GetProperty(fate).GetRawText(), metrics[$"textpipeline_documents_ended_total{{fate=\"{fate}\"}}"]);
        }

        Assert.Equal(("0", "99", "13"), (
            metrics["textpipeline_documents_derived_total"], metrics["textpipeline_stage_entered_total{stage=\"throw_on\"}"], metrics["textpipeline_stage_verdicts_total{stage=\"drop_every\",verdict=\"dropped\"}"]));
        Assert.Equal(
            ["input malformed_json 1", "throw_on exception 10", "drop_every multiple 13"],
            ((string[])["malformed_json\",stage=\"input", "exception\",stage=\"throw_on", "multiple\",stage=\"drop_every"]).Select(tags =>
                string.Join(' ', tags.Split("\",stage=\"").Reverse()) + " " + metrics[$"textpipeline_documents_reasons_total{{reason=\"{tags}\"}}"]));
    }

    /// <summary>Asks until a metric has a value; gives all, by name and tags.</summary>
    private static async Task<Dictionary<string, string>> ScrapeAsync(string address, string until, string value)
    {
        while (true)
        {
            string text = await Http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken);
            var metrics = text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Replace("otel_scope_name=\"TextPipeline\"", "", StringComparison.Ordinal).Replace("{,", "{", StringComparison.Ordinal).Replace("{}", "", StringComparison.Ordinal))
                .ToDictionary(line => line[..line.LastIndexOf(' ')], line => line[(line.LastIndexOf(' ') + 1)..], StringComparer.Ordinal);
            if (metrics.GetValueOrDefault(until) == value)
            {
                return metrics;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Run_PortInUse_SaysSoBeforeAnythingRuns()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        _work.Write("in.jsonl", Line(1));
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl", "-o", "out.jsonl", "--metrics-port", $"{port}");
        Assert.Equal((2, $"error TP0031: metrics cannot be offered at http://127.0.0.1:{port}/metrics: Address already in use; name another --metrics-port, or 0 for any that is free\n"), (result.ExitCode, result.Error));
        Assert.False(Directory.Exists(_work.Path("out.jsonl.run")));
    }

    [Fact]
    public void Run_PortOutOfRange_SaysWhatIsRight() => Assert.StartsWith(
        "error TP0001: --metrics-port takes a whole number from 0 to 65535, not 65536.\n", _work.Run("run", "pipeline.yaml", "in.jsonl", "--metrics-port", "65536").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "OTEL_TRACES_EXPORTER")]
    [InlineData(false, "OTEL_METRICS_EXPORTER")]
    public async Task Run_OtlpEndpoint_GetsMetricsAndTraces(bool both, string without)
    {
        using var collector = new HttpListener();
        int port = FreePort();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        var received = new ConcurrentDictionary<string, string>();
        Task listening = CollectAsync(collector, received);
        _work.Write("in.jsonl", Line(1) + "\n" + Line(5) + "\n");
        _work.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}";
        _work.Variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        if (without.Length > 0)
        {
            _work.Variables[without] = "none";
        }

        string pipeline = _work.Pipeline("{ use: throw_on, label: check_words, with: { word: BOOM } }", "to_upper");
        using Process process = _work.Start("run", pipeline, "in.jsonl", "-o", "out.jsonl", "-q");
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        collector.Stop();
        await listening;
        Assert.Equal(both || without == "OTEL_TRACES_EXPORTER", received.ContainsKey("/v1/metrics"));
        Assert.Equal(both || without == "OTEL_METRICS_EXPORTER", received.ContainsKey("/v1/traces"));
        if (both)
        {
            Assert.Contains("textpipeline.documents.ended", received["/v1/metrics"], StringComparison.Ordinal);
            Assert.All((string[])["check_words", "to_upper", "d1", "d5", "document", "failed", "exception", "emitted"], word => Assert.Contains(word, received["/v1/traces"], StringComparison.Ordinal));
        }
    }

    private static async Task CollectAsync(HttpListener collector, ConcurrentDictionary<string, string> received)
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                received.AddOrUpdate(context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test has seen enough.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
