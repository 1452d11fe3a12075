namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Wrong command lines, wrong pipelines, and help.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("error TP0001: Name a verb: list, inspect, lock, verify, install, remove.\nSee 'textpipeline plugins --help'.\n", "plugins")]
    [InlineData("error TP0001: Cannot parse argument 'x' for option '--workers' as a whole number.\nSee 'textpipeline run --help'.\n", "run", "p.yaml", "a.txt", "--workers", "x")]
    [InlineData("error TP0003: there is no verb 'lnit'; did you mean 'lint'?\nSee 'textpipeline --help'.\n", "lnit", "p.yaml")]
    [InlineData("error TP0003: there is no verb 'rnu'; did you mean 'run'?\nSee 'textpipeline --help'.\n", "rnu")]
    [InlineData("error TP0002: there is no option '--wrokers'; did you mean '--workers'?\nSee 'textpipeline run --help'.\n", "run", "p.yaml", "a.txt", "--wrokers=3")]
    [InlineData("error TP0001: Required argument 'pipeline' missing for command: 'run'.\nSee 'textpipeline run --help'.\n", "run")]
    [InlineData("error TP0001: --workers takes a whole number from 1 to 1024, not 0.\nSee 'textpipeline run --help'.\n", "run", "p.yaml", "a.txt", "--workers", "0")]
    [InlineData("error TP0004: 'x' is one argument too many\nSee 'textpipeline stages --help'.\n", "stages", "strip_ads", "x")]
    public void Parse_WrongCommandLine_SaysWhatIsNear(string error, params string[] arguments)
    {
        CommandResult result = _work.Run(arguments);
        Assert.Equal((2, "", error), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Run_EveryFault_IsReportedAtOnce()
    {
        _work.Write("p.yaml", "stages:\n  - to_uper\n  - use: drop_every\n    with: { multiple: none }\n");
        CommandResult result = _work.Run("run", "p.yaml", "missing.txt", "--encoding", "utf-9", "-o", "out.jsonl");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            [
                "error TP3006: there is no encoding 'utf-9'; use a name such as utf-8, utf-16, windows-1252, windows-874, iso-8859-2, gb18030 or shift_jis",
                "error TP3001: there is no file or folder 'missing.txt'",
            ],
            result.Error.Split('\n')[..2]);
        Assert.StartsWith("p.yaml:2:5: error TP", result.Error.Split('\n')[2], StringComparison.Ordinal);
        Assert.StartsWith("p.yaml:4:23: error TP", result.Error.Split('\n')[3], StringComparison.Ordinal);
        Assert.False(File.Exists(_work.Path("out.jsonl.partial")));
    }

    [Fact]
    public void Run_MissingPipeline_SaysSo()
    {
        _work.Write("a.txt", "");
        Assert.Equal("none.yaml: error TP1201: there is no such pipeline file\n", _work.Run("run", "none.yaml", "a.txt").Error);
        Directory.CreateDirectory(_work.Path("folder.yaml"));
        Assert.StartsWith("folder.yaml: error TP1202: the pipeline file cannot be read: ", _work.Run("run", "folder.yaml", "a.txt").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OutputThatCannotBe_SaysWhatToDo()
    {
        _work.Write("a.txt", "x");
        _work.Write("b.txt", "x");
        string pipeline = _work.Pipeline("emit_same");
        Directory.CreateDirectory(_work.Path("out"));
        Assert.Equal("error TP3101: the output './a.txt' is one of the inputs; name another file\n", _work.Run("run", pipeline, "a.txt", "-o", "./a.txt").Error);
        Assert.Equal(
            "error TP3102: the output 'out' is a folder and takes a text file for each document; for JSON lines name a file such as 'out/documents.jsonl'\n",
            _work.Run("run", pipeline, "a.txt", "-o", "out", "--output-format", "jsonl").Error);
        Assert.Equal(
            "error TP3103: the output 'all.txt' is one text file, and there may be several documents; name a .jsonl file or a folder, or say --output-format text to have them in one file with headings\n",
            _work.Run("run", pipeline, "a.txt", "b.txt", "-o", "all.txt").Error);
        Assert.Equal("error TP3005: standard input ('-') can be read only once\n", _work.Run("run", pipeline, "-", "-").Error);
        CommandResult result = _work.Run("run", pipeline, "a.txt", "-o", "a.txt/out.jsonl");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("error TP3104: the output 'a.txt/out.jsonl' cannot be written: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_Findings_GoToStandardOutput()
    {
        _work.Write("p.yaml", "stages:\n  - use: emit_same\n    wiht: {}\n");
        CommandResult result = _work.Run("lint", "p.yaml");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("p.yaml:3:5: error TP", result.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'with'?", result.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (_work.Run("lint", _work.Pipeline("emit_same")) is var clean ? clean.ExitCode : 0, clean.Output));
    }

    [Fact]
    public void Lint_SettingsThatABatchStageCannotHeed_AreWarnings()
    {
        _work.Write("p.yaml", "stages:\n  - { use: reverse_text, timeout: 1s }\n  - { use: reverse_text, retry: {} }\n");
        CommandResult result = _work.Run("lint", "p.yaml");
        Assert.Equal(
            (0, "p.yaml:2:5: warning TP1211: 'timeout' counts for one document, so 'reverse_text' gets its documents one by one instead of in batches\np.yaml:3:5: warning TP1211: 'retry' counts for one document, so 'reverse_text' gets its documents one by one instead of in batches\n"),
            (result.ExitCode, result.Output));
    }

    [Fact]
    public void Lint_ManyFaultsOfManyKinds_AreFoundInOneRun()
    {
        _work.Write(
            "p.yaml",
            """
            name: many
            discription: Typo in a key.
            stages:
              - use: to_uper
              - use: every_option
                label: first
                with:
                  txet: Typo in an option.
                  shade: lihgt
                  flag: maybe
                  number: 101
                  maybe_text: ${MISSING_VARIABLE}
              - use: emit_same
                label: first
              - include: misssing.yaml
              - group: cleaning
                stages:
              - use: to_upper
              - use: split_lines
                retry: { attempts: 0 }

            """);
        _work.Write("missing.yaml", "stages: [emit_same]");
        Assert.Equal(
            """
            p.yaml:2:1: error TP1021: unknown key 'discription' in the pipeline; did you mean 'description'?
            p.yaml:4:10: error TP2050: unknown stage 'to_uper'; did you mean 'to_upper'?
            p.yaml:8:7: error TP1101: stage 'every_option' has no option 'txet'; did you mean 'text'?
            p.yaml:9:14: error TP1103: option 'shade' is light, medium_dark or dark, found 'lihgt'; did you mean 'light'?
            p.yaml:10:13: error TP1102: option 'flag' wants true or false, found the string 'maybe'
            p.yaml:11:15: error TP1104: option 'number' must be between 0 and 100, found 101
            p.yaml:12:19: error TP1052: the variable 'MISSING_VARIABLE' is not set; set it, or give a default with '${MISSING_VARIABLE:-default}'
            p.yaml:14:12: error TP1027: the label 'first' already names the entry at line 6; give one of them another
            p.yaml:15:14: error TP1081: there is no file 'misssing.yaml'; did you mean 'missing.yaml'?
            p.yaml:17:12: error TP1024: 'stages' of a group's entry wants a list of stages, found nothing; indent its entries below it
            p.yaml:20:24: error TP1033: 'attempts' must be between 1 and 100, found 0

            """,
            _work.Run("lint", "p.yaml").Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("lint", "--help")]
    [InlineData("graph", "--help")]
    [InlineData("schema", "--help")]
    [InlineData("new", "--help")]
    [InlineData("new", "pipeline", "--help")]
    [InlineData("new", "plugin", "--help")]
    [InlineData("completion", "--help")]
    [InlineData("show", "--help")]
    [InlineData("trace", "--help")]
    [InlineData("compare", "--help")]
    [InlineData("test", "--help")]
    [InlineData("stages", "--help")]
    [InlineData("plugins", "--help")]
    [InlineData("plugins", "list", "--help")]
    public void Help_OnEachVerb_HasExamples(params string[] arguments)
    {
        CommandResult result = _work.Run(arguments);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:\n  textpipeline ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_Asked_IsOneLine() => Assert.Equal("0.1.0\n", _work.Run("--version").Output);

    [Fact]
    public void Stages_ListAndPage_ShowWhatAPipelineNeeds()
    {
        CommandResult list = _work.Run("stages");
        foreach (string stage in (string[])["repair_encoding", "extract_html", "strip_ads", "normalize_dates", "translate", "split_sentences", "detect_language", "summarize", "to_upper"])
        {
            Assert.Contains("\n" + stage + " ", list.Output, StringComparison.Ordinal);
        }

        CommandResult page = _work.Run("stages", "drop_every");
        Assert.Equal(0, page.ExitCode);
        Assert.StartsWith("drop_every: Drops documents by the number at the end of their id.\n", page.Output, StringComparison.Ordinal);
        Assert.Contains("multiple", page.Output, StringComparison.Ordinal);
        Assert.Equal(2, _work.Run("stages", "drop_evry").ExitCode);
    }

    [Fact]
    public void PluginsList_SeveralPlaces_ShowsWhereEachWasFound()
    {
        CommandResult result = _work.Run("plugins", "list");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"TEXTPIPELINE_PLUGINS: {Repository.TestPlugins}", result.Output, StringComparison.Ordinal);
        Assert.Contains("TextPipeline.Plugins.Dates ", result.Output, StringComparison.Ordinal);
        Assert.Contains("beside the host: ", result.Output, StringComparison.Ordinal);
    }
}
