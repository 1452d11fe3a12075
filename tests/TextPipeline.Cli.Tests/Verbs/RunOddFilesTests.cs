using System.Diagnostics;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Folders as they are found on disks: links, pipes, odd names, files beyond number.</summary>
public sealed class RunOddFilesTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private CommandResult Run(params string[] arguments) => _work.Run(["run", _work.Pipeline("emit_same"), .. arguments, "-o", "out.jsonl"]);

    [Fact]
    public void Run_LinksThatLoopOrLeadNowhere_AreNamedAndStopNothing()
    {
        _work.Write("in/sub/a.txt", "a");
        Directory.CreateSymbolicLink(_work.Path("in/sub/up"), _work.Path("in"));
        File.CreateSymbolicLink(_work.Path("in/broken.txt"), "nothing");
        File.CreateSymbolicLink(_work.Path("in/loop.txt"), "loop.txt");
        File.CreateSymbolicLink(_work.Path("in/z.txt"), "sub/a.txt");

        CommandResult result = Run("in");
        Assert.Equal(
            [
                "warning TP3010: 1 links to folders in 'in' were not followed (sub/up); name what they point to as an input of its own",
                "textpipeline: error: broken.txt (broken.txt) failed in input: unreadable_input: the file cannot be read from here on: there is nothing under its name, or it is a link that leads nowhere",
                $"textpipeline: error: loop.txt (loop.txt) failed in input: unreadable_input: the file cannot be read from here on: Too many levels of symbolic links : '{_work.Path("in/loop.txt")}'",
            ],
            result.Messages);
        Assert.Equal((1, "read 4 + derived 0 = written 2 + dropped 0 + quarantined 2"), (result.ExitCode, result.Balance));
        Assert.Equal("{\"id\":\"sub/a.txt\",\"text\":\"a\"}\n{\"id\":\"z.txt\",\"text\":\"a\"}\n", _work.Read("out.jsonl"));
        Assert.Equal(["broken.txt@0 unreadable_input | ", "loop.txt@0 unreadable_input | "], QuarantineFile.Read(_work));

        result = Run("in/loop.txt");
        Assert.Equal((2, "error TP3011: the link 'in/loop.txt' leads nowhere: what it points to is not there, or it comes back to itself\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Run_PipeInAFolder_IsPassedOverAndNamedAloneIsRead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in the file system");
        _work.Write("in/a.txt", "a");
        Process.Start("mkfifo", _work.Path("in/pipe.txt")).WaitForExit();
        CommandResult result = Run("in");
        Assert.Equal(
            ["warning TP3012: 1 entries in 'in' were passed over, because they are pipes, sockets or devices (pipe.txt); name one as an input of its own to read it"], result.Messages);
        Assert.Equal((0, "read 1 + derived 0 = written 1 + dropped 0 + quarantined 0"), (result.ExitCode, result.Balance));

        using Process process = _work.Start("run", "pipeline.yaml", "in/pipe.txt", "--input-format", "jsonl");
        using (StreamWriter pipe = File.CreateText(_work.Path("in/pipe.txt")))
        {
            // What has come is written before more does.
            pipe.Write("{\"id\":\"a\",\"text\":\"\"}\n");
            pipe.Flush();
            Assert.Equal("{\"id\":\"a\",\"text\":\"\"}", process.StandardOutput.ReadLine());
            pipe.Write("{\"id\":\"b\",\"text\":\"\"}\n");
        }

        Assert.Equal("{\"id\":\"b\",\"text\":\"\"}\n", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Run_OddNames_AreKept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "such names cannot be there");
        string[] names = ["a b.txt", "a\nb.txt", "a\"b.txt", "é ü 日本.txt", "😀.txt", "-o.txt", " .txt", "e\u0301.txt"];
        foreach (string name in names)
        {
            _work.Write("in put/" + name, "x");
        }

        CommandResult result = Run("in put");
        Assert.Equal((0, "read 8 + derived 0 = written 8 + dropped 0 + quarantined 0"), (result.ExitCode, result.Balance));
        Assert.Empty(result.Messages);
        string[] written = [.. _work.Read("out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Id)];
        Assert.Equal(names.Order(StringComparer.Ordinal), written);

        Assert.Equal(0, _work.Run("run", "pipeline.yaml", "in put", "-o", "out put/").ExitCode);
        Assert.Equal(8, Directory.GetFiles(_work.Path("out put"), "*.txt").Length);
        Assert.Equal("{\"id\":\"in put/-o.txt\",\"text\":\"x\"}\n", _work.Run("run", "pipeline.yaml", "in put/-o.txt", "--output-format", "jsonl").Output.Replace("\"id\":\"-o", "\"id\":\"in put/-o", StringComparison.Ordinal));
    }

    // A name must not make up a line of the log.
    [Fact]
    public void Run_FailureInAFileWhoseNameHasALineBreak_IsOneLine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "such names cannot be there");
        _work.Write("in/a\ntextpipeline: done\u001b[2J.txt", [0xFF]);
        CommandResult result = Run("in", "--log-file", "log.txt");
        const string Name = "a⏎textpipeline: done␛[2J.txt";
        const string Message = $"{Name} ({Name}) failed in input: invalid_bytes: byte 0 of the document is not valid UTF-8; name the right --encoding, or replace such bytes with --invalid-bytes replace";
        Assert.Equal(["textpipeline: error: " + Message], result.Messages);
        Assert.EndsWith(" error " + Message, _work.Read("log.txt").Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(["a\ntextpipeline: done\u001b[2J.txt@0 invalid_bytes | \u00FF"], QuarantineFile.Read(_work));
    }

    private static string Id(string line)
    {
        using var document = System.Text.Json.JsonDocument.Parse(line);
        return document.RootElement.GetProperty("id").GetString()!;
    }

    [Fact]
    public void Run_FolderOf100000Files_ReadsThemAllInOrder()
    {
        const int Count = 100_000;

        // In memory where that is possible: making and deleting so many on a disk takes longer than the run.
        string folder = Directory.Exists("/dev/shm") ? Path.Combine("/dev/shm", Path.GetFileName(_work.Folder)) : _work.Path("in");
        try
        {
            for (int i = 0; i < Count; i++)
            {
                if (i % 1000 == 0)
                {
                    Directory.CreateDirectory($"{folder}/{i / 1000:00}");
                }

                File.Create($"{folder}/{i / 1000:00}/{i:00000}.txt").Dispose();
            }

            CommandResult result = Run(folder);
            Assert.Equal((0, $"read {Count} + derived 0 = written {Count} + dropped 0 + quarantined 0"), (result.ExitCode, result.Balance));
            Assert.Empty(result.Messages);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string[] lines = File.ReadAllLines(_work.Path("out.jsonl"));
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $$"""{"id":"{{i / 1000:00}}/{{i:00000}}.txt","text":""}"""), lines);
    }

    // As one who is not allowed to: who runs tests as root may read everything.
    [Fact]
    public void Run_FolderThatMayNotBeRead_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "needs root and setpriv");
        _work.Write("in/a.txt", "a");
        _work.Write("in/sub/b.txt", "b");
        Process.Start("chmod", ["755", _work.Folder]).WaitForExit();
        Process.Start("chmod", ["000", _work.Path("in/sub")]).WaitForExit();
        var start = new ProcessStartInfo(
            "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", Repository.Host, "run", _work.Path(_work.Pipeline("split_sentences")), _work.Path("in")])
        {
            RedirectStandardError = true,
            WorkingDirectory = _work.Folder,
        };
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((2, $"error TP3007: '{_work.Path("in")}' cannot be read: Access to the path '{_work.Path("in/sub")}' is denied.\n"), (process.ExitCode, error));
    }
}
