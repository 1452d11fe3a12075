namespace TextPipeline.Cli.Tests.Verbs;

public sealed class ProfileTests : IDisposable
{
    private const string Learns = "{ use: compare_with_corpus }";
    private readonly Workspace _work = new();

    public ProfileTests()
    {
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(0, 20).Select(i => $$"""{"id":"d{{i}}","text":"{{new string('x', i)}}"}""" + "\n")));
        _work.Pipeline(Learns);
    }

    public void Dispose() => _work.Dispose();

    private CommandResult Build(params string[] more) => _work.Run(["profile", "build", "pipeline.yaml", "in.jsonl", .. more]);

    [Fact]
    public void Build_Corpus_WritesWhatARunWouldLearn()
    {
        CommandResult built = Build("-o", "all.profile");
        Assert.Equal(
            (0, "note TP3501: 'compare_with_corpus' reads the whole corpus before the first document is processed\nnote TP3502: 'compare_with_corpus' learned from 20 documents\n"),
            (built.ExitCode, built.Error));
        _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", "learned.jsonl");
        Assert.Equal(File.ReadAllBytes(_work.Path("learned.jsonl.run/profiles/compare_with_corpus.profile")), File.ReadAllBytes(_work.Path("all.profile")));

        _work.Pipeline("{ use: compare_with_corpus, profile: all.profile }");
        CommandResult run = _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", "given.jsonl");
        Assert.Equal((0, _work.Read("learned.jsonl")), (run.ExitCode, _work.Read("given.jsonl")));
        Assert.Empty(run.Messages);
    }

    [Fact]
    public void Build_PipelineThatNamesTheProfile_LearnsAnew()
    {
        _work.Pipeline("{ use: compare_with_corpus, profile: all.profile }");
        Assert.Equal(0, Build("-o", "all.profile").ExitCode);
        Assert.Equal(0, Build("-o", "all.profile").ExitCode);
        Assert.Equal(0, _work.Run("run", "pipeline.yaml", "in.jsonl").ExitCode);
    }

    [Fact]
    public void Merge_Shards_GivesTheProfileOfTheWhole()
    {
        Build("-o", "all.profile");
        for (int shard = 1; shard <= 3; shard++)
        {
            Assert.Equal(0, Build("--shard", $"{shard}/3", "-o", $"part{shard}.profile").ExitCode);
        }

        CommandResult merged = _work.Run("profile", "merge", "pipeline.yaml", "part1.profile", "part2.profile", "part3.profile", "-o", "merged.profile");
        Assert.Equal((0, "note TP3502: 'compare_with_corpus' learned from 20 documents\n"), (merged.ExitCode, merged.Error));
        Assert.Equal(File.ReadAllBytes(_work.Path("all.profile")), File.ReadAllBytes(_work.Path("merged.profile")));
    }

    [Fact]
    public void Build_Add_LearnsWhatComesLater()
    {
        Build("-o", "all.profile");
        _work.Write("in.jsonl", """{"id":"e","text":"xxx"}""" + "\n");
        Assert.Equal(0, Build("--add", "all.profile", "-o", "all.profile").ExitCode);
        CommandResult shown = _work.Run("profile", "show", "all.profile");
        Assert.Equal((0, "STAGE                PLUGIN                    DOCUMENTS  BYTES\ncompare_with_corpus  TestPlugins.Stages 1.4.2  21         191\n"), (shown.ExitCode, shown.Output));
        Assert.Contains("\"documents\": 21", _work.Run("profile", "show", "all.profile", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SeveralStagesLearn_AsksForOne()
    {
        _work.Pipeline(Learns, "{ use: compare_with_corpus, label: other, profile: other.profile }");
        CommandResult result = Build("-o", "x.profile");
        Assert.Equal((2, "pipeline.yaml: error TP3506: several stages learn of a corpus; name one with --stage: compare_with_corpus, other\n"), (result.ExitCode, result.Error));
        result = Build("-o", "x.profile", "--stage", "others");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(0, Build("-o", "other.profile", "--stage", "other").ExitCode);
        result = Build("-o", "x.profile", "--stage", "others");
        Assert.Equal((2, "pipeline.yaml: error TP3507: no stage 'others' learns of a corpus; these do: compare_with_corpus\n"), (result.ExitCode, result.Error));
        Assert.Equal(0, Build("-o", "x.profile", "--stage", "compare_with_corpus").ExitCode);
    }

    [Fact]
    public void Build_NothingLearns_SaysSo()
    {
        _work.Pipeline("{ use: compare_with_corpus, with: { learns: false } }");
        CommandResult result = Build("-o", "x.profile");
        Assert.Equal((2, "pipeline.yaml: error TP3505: no stage of the pipeline learns of a corpus with the options that it has\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Build_OutputNotWritable_SaysSo()
    {
        _work.Write("file", "");
        CommandResult result = Build("-o", "file/x.profile");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("\nfile/x.profile: error TP3509: the profile cannot be written: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ProfileThatIsNone_SaysWhatIsWrong()
    {
        Build("-o", "all.profile");
        byte[] good = File.ReadAllBytes(_work.Path("all.profile"));
        _work.Write("cut.profile", good[..^9]);
        _work.Write("changed.profile", [.. good[..^20], (byte)(good[^20] ^ 1), .. good[^19..]]);
        _work.Write("empty.profile", "");
        const string NotWhole = "it is no profile of a corpus, or not all of one";
        (string Entry, string Why)[] cases =
        [
            ("profile: gone.profile", "the profile 'gone.profile' cannot be used by 'compare_with_corpus': there is no such file"),
            ("profile: cut.profile", $"the profile 'cut.profile' cannot be used by 'compare_with_corpus': {NotWhole}"),
            ("profile: changed.profile", $"the profile 'changed.profile' cannot be used by 'compare_with_corpus': {NotWhole}"),
            ("profile: empty.profile", $"the profile 'empty.profile' cannot be used by 'compare_with_corpus': {NotWhole}"),
            ("with: { unit: 7 }, profile: all.profile", "the profile 'all.profile' cannot be used by 'compare_with_corpus': it was learned with 'unit: 1'"),
        ];
        foreach ((string entry, string why) in cases)
        {
            _work.Pipeline($"{{ use: compare_with_corpus, {entry} }}");
            CommandResult result = _work.Run("run", "pipeline.yaml", "in.jsonl");
            int column = 6 + "{ use: compare_with_corpus, ".Length + entry.IndexOf("profile: ", StringComparison.Ordinal) + "profile:".Length;
            Assert.Equal((2, $"pipeline.yaml:3:{column}: error TP1214: {why}; 'textpipeline profile build' makes one\n"), (result.ExitCode, result.Error));
        }

        _work.Pipeline("{ use: to_upper, profile: all.profile }");
        Assert.Equal("pipeline.yaml:3:31: error TP1213: 'to_upper' learns nothing of a corpus with these options, so it takes no 'profile'\n", _work.Run("run", "pipeline.yaml", "in.jsonl").Error);
        CommandResult shown = _work.Run("profile", "show", "cut.profile");
        Assert.Equal((2, $"cut.profile: error TP3508: the profile cannot be used: {NotWhole}\n"), (shown.ExitCode, shown.Error));
    }
}
