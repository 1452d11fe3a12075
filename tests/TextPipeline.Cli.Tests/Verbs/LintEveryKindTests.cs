namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>One file with a fault of each kind: all are found in one run, each at its place.</summary>
public sealed class LintEveryKindTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Lint_TwelveFaultsOfTwelveKinds_GivesTwelveFindings()
    {
        _work.Write("p.yaml", """
            name: twelve
            descripton: a typo in a key
            stages:
              - repair_encodng
              - use: strip_ads
                with: { presett: careful }
              - use: normalize_dates
                with: { mode: anotate }
              - use: summarize
                label: short
                with: { sentences: many }
              - use: detect_language
                label: short
                with: { min_confidence: 2 }
              - use: translate
                with: { provider: stub, to: "${TEXTPIPELINE_TEST_UNSET}" }
              - include: none.yaml
              - use: split_sentences
                when: language = 'id'
              - group: last
                stages:
              - use: repair_encoding

            """);
        CommandResult result = _work.Run("lint", "p.yaml");
        Assert.Equal("""
            p.yaml:2:1: error TP1021: unknown key 'descripton' in the pipeline; did you mean 'description'?
            p.yaml:4:5: error TP2050: unknown stage 'repair_encodng'; did you mean 'repair_encoding'?
            p.yaml:6:13: error TP1101: stage 'strip_ads' has no option 'presett'; did you mean 'preset'?
            p.yaml:8:19: error TP1103: option 'mode' is annotate or rewrite, found 'anotate'; did you mean 'annotate'?
            p.yaml:9:10: warning TP1205: 'summarize' needs the annotation 'sentence', which no stage before it adds; add 'split_sentences' before line 9
            p.yaml:11:24: error TP1102: option 'sentences' wants a whole number, found the string 'many'
            p.yaml:13:12: error TP1027: the label 'short' already names the entry at line 10; give one of them another
            p.yaml:14:29: error TP1104: option 'min_confidence' must be between 0 and 1, found 2
            p.yaml:16:34: error TP1052: the variable 'TEXTPIPELINE_TEST_UNSET' is not set; set it, or give a default with '${TEXTPIPELINE_TEST_UNSET:-default}'
            p.yaml:17:14: error TP1081: there is no file 'none.yaml'
            p.yaml:19:20: error TP1304: a condition cannot change anything; compare with '==' where this was meant
            p.yaml:21:12: error TP1024: 'stages' of a group's entry wants a list of stages, found nothing; indent its entries below it

            """, result.Output);
        Assert.Equal(2, result.ExitCode);
    }
}
