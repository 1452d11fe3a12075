using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Tests.Runs;

/// <summary>Kills a run again and again, with any number of workers, until it comes to its end.</summary>
/// <remarks>TEXTPIPELINE_KILLS says how often each run is killed; <c>tests/torture.sh</c> sets more.</remarks>
public sealed class RunTortureTests : IDisposable
{
    private const int Documents = 3000;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("TEXTPIPELINE_KILLS") ?? "6", CultureInfo.InvariantCulture);
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out.jsonl.zst")]
    [InlineData("out/")]
    public async Task Run_KilledAtAnyMoment_ComesToTheBytesOfAnUndisturbedRun(string output)
    {
        WriteCorpus();
        string pipeline = _work.Pipeline(
            "note_ids",
            "{ use: drop_every, with: { multiple: 7 } }",
            "{ use: throw_on, with: { word: BOOM } }",
            "{ use: split_lines, when: \"text.includes('split')\" }",
            "to_upper");
        Assert.Equal(1, _work.Run("run", pipeline, "in.jsonl", "-o", "undisturbed/" + output).ExitCode);
        string expected = Digest("undisturbed/" + output);
        Directory.CreateDirectory(_work.Path("killed"));
        var random = new Random(output.Length);
        long committed = 0;
        int kills = 0;
        bool done = false;
        while (!done)
        {
            ForgetIds();
            using Process process = _work.Start(
                "run", pipeline, "in.jsonl", "-o", "killed/" + output, "--checkpoint-interval", "20ms", "--workers", $"{random.Next(1, 6)}", "--max-in-flight", "20");
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            done = kills >= Kills ? process.WaitForExit(Timeout.Infinite) : process.WaitForExit(random.Next(50, 900));
            if (!done)
            {
                process.Kill();
                process.WaitForExit();
                kills++;
            }
            else
            {
                process.WaitForExit();
                Assert.True(process.ExitCode == 1, await error);
            }

            Assert.Empty(ProcessedAgain(committed));
            committed = Committed("killed/" + output, done);
            if (done && kills < Kills)
            {
                // It was quicker than the next kill: once more from the start.
                Assert.Equal(expected, Digest("killed/" + output));
                Directory.Delete(_work.Path("killed"), recursive: true);
                Directory.CreateDirectory(_work.Path("killed"));
                committed = 0;
                done = false;
            }
        }

        Assert.Equal(expected, Digest("killed/" + output));
        Assert.Equal(Account("undisturbed/" + output), Account("killed/" + output));
        CommandResult verified = _work.Run("verify", "killed/" + output);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
    }

    // Documents 0 to N-1 are in the file in this order, so what is committed is known by its number.
    private IEnumerable<int> ProcessedAgain(long committed) =>
        _work.NotedIds().Select(id => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture)).Where(number => number < committed);

    private void ForgetIds()
    {
        if (Directory.Exists(_work.Path("ids")))
        {
            Directory.Delete(_work.Path("ids"), recursive: true);
        }
    }

    private long Committed(string output, bool done)
    {
        string journal = _work.Path((output.EndsWith('/') ? output + "_run" : output + ".run") + "/journal.jsonl");
        string[] lines = File.Exists(journal) ? File.ReadAllText(journal).Split('\n')[..^1] : [];
        JsonElement[] marks = [.. lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("documents", out JsonElement documents) && documents.ValueKind == JsonValueKind.Object)];
        Assert.True(!done || marks.Length > 0);
        return marks.Length == 0 ? 0 : marks[^1].GetProperty("documents").GetProperty("read").GetInt64();
    }

    /// <summary>The records of a run and the counts of its report, without times.</summary>
    private string Account(string output)
    {
        string folder = _work.Path(output.EndsWith('/') ? output + "_run" : output + ".run");
        JsonElement report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report.json"))).RootElement;
        IEnumerable<string> stages = report.GetProperty("stages").EnumerateArray().Select(stage => $"{stage.GetProperty("label")} {stage.GetProperty("entered")} {stage.GetProperty("failed")}");
        return $"{report.GetProperty("documents")}\n{string.Join(", ", stages)}\n{Records("written.jsonl")}\n{Records("drops.jsonl")}\n{Records("quarantine.jsonl")}";

        // The stack of an exception is another where the document was run in a child process.
        string Records(string name) => string.Join('\n', File.ReadLines(Path.Combine(folder, name)).Select(line => Regex.Replace(line, "\"exception\":\".*?\",\"content\"", "\"content\"")));
    }

    private string Digest(string output)
    {
        string path = _work.Path(output);
        if (!output.EndsWith('/'))
        {
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        }

        string[] files = [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/_run/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return $"{files.Length} files {Convert.ToHexString(hash.GetHashAndReset())}";
    }

    private void WriteCorpus()
    {
        var lines = new StringBuilder();
        var random = new Random(3);
        for (int i = 0; i < Documents; i++)
        {
            string text = i % 31 == 30 ? "BOOM" : i % 10 == 4 ? "split one\\nsplit two\\nsplit three" : new string((char)('a' + (i % 26)), random.Next(20, 3000));
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"d{{i}}","text":"{{text}}"}""").Append('\n');
        }

        _work.Write("in.jsonl", lines.ToString());
    }
}
