namespace TextPipeline.Cli.Tests.Plugins;

/// <summary>
/// Stages that misbehave while documents pass: each costs the one document and says so in one line, and every other document comes out of every other stage. What is said
/// stands in <c>Expected/BadStages.txt</c>.
/// </summary>
public sealed class BadStageTests : IDisposable
{
    private const string Documents = """
        {"id":"a","text":"one","n":1.5}
        {"id":"b","text":"! bad"}
        {"id":"c","text":"three"}
        """;

    private const string Sound = "{\"id\":\"a\",\"text\":\"ONE\",\"n\":1.5}\n{\"id\":\"c\",\"text\":\"THREE\"}\n";
    private const string All = "{\"id\":\"a\",\"text\":\"ONE\",\"n\":1.5}\n{\"id\":\"b\",\"text\":\"! BAD\"}\n{\"id\":\"c\",\"text\":\"THREE\"}\n";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("throw", "none")]
    [InlineData("throw_much", "none")]
    [InlineData("throw_much", "process")]
    [InlineData("throw_hostile", "none")]
    [InlineData("throw_hostile", "process")]
    [InlineData("throw_cancelled", "none")]
    [InlineData("null", "none")]
    [InlineData("other_document", "none")]
    [InlineData("leave_folder", "none")]
    [InlineData("absolute_path", "none")]
    [InlineData("missing_resource", "none")]
    [InlineData("missing_method", "none")]
    [InlineData("loop", "none")]
    [InlineData("loop", "process")]
    [InlineData("allocate", "process")]
    [InlineData("exit", "process")]
    [InlineData("fail_fast", "process")]
    [InlineData("overflow", "process")]
    [InlineData("throw_on_thread", "process")]
    [InlineData("throw_async_void", "process")]
    [InlineData("throw_in_finalizer", "process")]
    public void Run_StageIsBad_CostsItsDocumentAlone(string way, string isolation)
    {
        CommandResult result = Run(way, way == "loop" ? ", timeout: 1s" : "", isolation);

        Assert.Equal((1, "read 3 + derived 0 = written 2 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal(Sound, _work.Read("out.jsonl"));
        ExpectedSection.Compare("Plugins/Expected/BadStages.txt", $"{way}, isolation: {isolation}", Assert.Single(result.Messages).Replace(new string('x', 1900), "x{1900}", StringComparison.Ordinal));
    }

    // What they do to their own process, or to the one that all share, changes nothing that is written.
    [Theory]
    [InlineData("culture", "none")]
    [InlineData("interrupt", "none")]
    [InlineData("starve_pool", "none")]
    [InlineData("throw_unobserved", "none")]
    [InlineData("console", "none")]
    [InlineData("close_console", "process")]
    [InlineData("current_folder", "process")]
    public void Run_StageMeddlesWithTheProcess_ChangesNoDocument(string way, string isolation)
    {
        CommandResult result = Run(way, "", isolation);

        Assert.Equal((0, "read 3 + derived 0 = written 3 + dropped 0 + quarantined 0"), (result.ExitCode, result.Balance));
        Assert.Equal(All, _work.Read("out.jsonl"));
        Assert.Empty(result.Messages);
    }

    [Theory]
    [InlineData("exit", 3)]
    [InlineData("throw_on_thread", 3)]
    [InlineData("throw_async_void", 3)]
    [InlineData("fail_fast", 134)]
    [InlineData("overflow", 134)]
    public void Run_StageEndsTheSharedProcess_GoesOnInAnother(string way, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "exit codes are those of signals");
        CommandResult ended = Run(way, "", "none");
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.False(File.Exists(_work.Path("out.jsonl")));
        if (exitCode == 3)
        {
            ExpectedSection.Compare("Plugins/Expected/BadStages.txt", $"{way}, isolation: none", ended.Error);
        }

        CommandResult result = Run(way, "", "process");

        Assert.Equal((1, "read 3 + derived 0 = written 2 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal(Sound, _work.Read("out.jsonl"));
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("throw_hostile")]
    public void Run_StageCannotLetGo_IsAWarningAfterAllDocuments(string way)
    {
        CommandResult result = Run(way, "", "none", at: "dispose");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(All, _work.Read("out.jsonl"));
        ExpectedSection.Compare("Plugins/Expected/BadStages.txt", $"{way} when disposed", result.Error.TrimEnd().Split('\n')[^1]);
    }

    // The folder of the plugin is hashed for the records of the run.
    [Fact]
    public void Run_LinksInThePluginsFolder_AreNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege there");
        string folder = _work.AddTestPlugin("TestPlugins.Bad");
        File.CreateSymbolicLink(Path.Combine(folder, "round"), ".");
        File.CreateSymbolicLink(Path.Combine(folder, "out"), "..");

        CommandResult result = Run("none", "", "none", isThere: true);

        Assert.Equal((0, All), (result.ExitCode, _work.Read("out.jsonl")));
    }

    private CommandResult Run(string way, string more, string isolation, string at = "process", bool isThere = false)
    {
        _work.Write("in.jsonl", Documents);
        if (!isThere && !Directory.Exists(_work.Path("plugins")))
        {
            string assembly = Path.Combine(_work.AddTestPlugin("TestPlugins.Bad"), "TestPlugins.Bad.dll");
            if (way == "missing_method")
            {
                Rename(assembly, "RemoveAnnotations"u8, "RemoveNothingMore"u8);
            }
        }

        string pipeline = _work.Pipeline($"{{ use: act_badly, with: {{ way: '{way}', at: {at} }}{more} }}", "to_upper");
        return _work.Run("run", pipeline, "in.jsonl", "-o", "out.jsonl", "--isolation", isolation, "--child-memory", "128");
    }

    // The plugin was built against another version of what it calls.
    private static void Rename(string file, ReadOnlySpan<byte> old, ReadOnlySpan<byte> by)
    {
        byte[] content = File.ReadAllBytes(file);
        by.CopyTo(content.AsSpan(content.AsSpan().IndexOf(old)));
        File.WriteAllBytes(file, content);
    }
}
