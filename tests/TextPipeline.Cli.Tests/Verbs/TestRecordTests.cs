namespace TextPipeline.Cli.Tests.Verbs;

/// <summary><c>test --record</c> and <c>--update</c>.</summary>
public sealed class TestRecordTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Record_ThenAChangedRule_FailsReadablyUntilItIsAccepted()
    {
        _work.Write("news_en.yaml", File.ReadAllBytes(Repository.Pipeline("news_en.yaml")));
        _work.Write("samples/news_en.txt", File.ReadAllBytes(Repository.Pipeline("samples/news_en.txt")));
        CommandResult recorded = _work.Run("test", "news_en.yaml", "--record", "samples/news_en.txt");
        Assert.Equal((0, "recorded  news_en.test.yaml: news_en.txt\n", ""), (recorded.ExitCode, recorded.Output, recorded.Error));
        Assert.StartsWith(
            "cases:\n  - name: news_en.txt\n    input:\n      file: samples/news_en.txt\n    expect:\n      golden: golden/news_en.news_en_txt.txt\n      metadata:\n        language: en\n",
            _work.Read("news_en.test.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, _work.Run("test", "news_en.yaml").ExitCode);

        // The pack beside the pipeline takes the place of the plugin's.
        _work.Write("packs/en.yaml", "language: en\nrules:\n  - id: byline\n    exact: [By Staff Reporter]\n");
        CommandResult failed = _work.Run("test", "news_en.yaml");
        Assert.Equal(1, failed.ExitCode);
        Assert.StartsWith("FAIL  news_en.test.yaml:2:5: news_en.txt\n      news_en.test.yaml:6:15: the output is not that of 'golden/news_en.news_en_txt.txt'\n", failed.Output, StringComparison.Ordinal);
        Assert.Contains("\n        - By Staff Reporter\n", failed.Output, StringComparison.Ordinal);
        Assert.Contains("\n        + Read more: Ferry to the islands to run twice a day\n", failed.Output, StringComparison.Ordinal);

        CommandResult updated = _work.Run("test", "news_en.yaml", "--update");
        Assert.Equal(0, updated.ExitCode);
        Assert.Contains("\nupdated  golden/news_en.news_en_txt.txt\n", updated.Output, StringComparison.Ordinal);
        Assert.Equal((0, "ok    news_en.test.yaml: news_en.txt\n1 passed, 0 failed\n"), (_work.Run("test", "news_en.yaml") is var again ? again.ExitCode : 0, again.Output));
    }

    [Fact]
    public void Record_DocumentsOfACorpus_AddsACaseEachAndKeepsTheFile()
    {
        const string Existing = "# mine\ncases:\n- name: d-1   # taken\n  input: a\n  expect: { text: A }\n";
        _work.Write("p.yaml", "stages:\n  - to_upper\n  - use: fail_on\n    with: { word: BAD }\n");
        _work.Write("p.test.yaml", Existing);
        _work.Write("in.jsonl", """
            {"id":"d-1","text":"one: #1\n two","site":"x: y","n":1.50,"list":["a",null]}
            {"id":"d-2","text":"bad"}
            """ + "\n");
        CommandResult result = _work.Run("test", "p.test.yaml", "--record", "in.jsonl");
        Assert.Equal((0, "recorded  p.test.yaml: d-1_2\nrecorded  p.test.yaml: d-2\n"), (result.ExitCode, result.Output));
        Assert.StartsWith(
            Existing + """

            - name: d-1_2
              input:
                id: d-1
                text: |-
                  one: #1
                   two
              metadata:
                site: 'x: y'
                n: 1.50
                list: ["a", null]
              expect:
                text: |-
                  ONE: #1
                   TWO

            - name: d-2
              input:
                id: d-2
                text: bad
              expect:
                quarantined: { reason: 
            """,
            _work.Read("p.test.yaml"), StringComparison.Ordinal);
        Assert.Equal((0, 3), (_work.Run("test", "p.test.yaml") is var run ? run.ExitCode : 0, run.Output.Split("ok ").Length - 1));
    }

    [Fact]
    public void Record_LineThatIsNoDocument_IsLeftOutWithAWarning()
    {
        _work.Write("p.yaml", "stages: [to_upper]\n");
        _work.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n");
        CommandResult recorded = _work.Run("test", "p.yaml", "--record", "in.jsonl");
        Assert.Equal(
            (0, "recorded  p.test.yaml: a\n", "in.jsonl: warning TP1427: 'in.jsonl@22' is no document and is not recorded: the object has no member 'text'\n"),
            (recorded.ExitCode, recorded.Output, recorded.Error));
        Assert.Equal(0, _work.Run("test", "p.yaml").ExitCode);
    }

    [Fact]
    public void Update_ValuesInTheFile_KeepEverythingElse()
    {
        _work.Write("p.yaml", "stages:\n  - to_upper\n");
        _work.Write("p.test.yaml", """
            cases:
              - { name: flow, input: one, expect: { text: old } }   # stays
              - name: block
                input: "one\ntwo\n"
                metadata: { n: 1 }
                expect:
                  # why
                  text: |
                    old
                  metadata: { n: 2 }
              - name: by hand
                input: one
                expect: { text: { contains: two } }
            """);
        CommandResult result = _work.Run("test", "p.yaml", "--update");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            ok    p.test.yaml: flow
            ok    p.test.yaml: block
            FAIL  p.test.yaml:12:5: by hand
                  p.test.yaml:14:33: the text does not contain 'two'
                    + ONE
            updated  p.test.yaml
            What fails still is for you to change: '--update' accepts golden files, 'text' and single values of 'metadata'.
            2 passed, 1 failed

            """,
            result.Output);
        Assert.Equal(
            """
            cases:
              - { name: flow, input: one, expect: { text: ONE } }   # stays
              - name: block
                input: "one\ntwo\n"
                metadata: { n: 1 }
                expect:
                  # why
                  text: |
                    ONE
                    TWO
                  metadata: { n: 1 }
              - name: by hand
                input: one
                expect: { text: { contains: two } }
            """,
            _work.Read("p.test.yaml"));
    }

    [Fact]
    public void Record_WhereItCannot_SaysWhy()
    {
        _work.Write("p.yaml", "stages:\n  - to_upper\n");
        _work.Write("a.txt", "a");
        _work.Write("empty.jsonl", "");
        Assert.Equal("error TP1419: '--record' adds to one test file, and 2 were named; name a test file NAME.test.yaml or its pipeline NAME.yaml\n", _work.Run("test", "p.yaml", "q.yaml", "--record", "a.txt").Error);
        Assert.Equal("none.txt: error TP1420: there is no such document to record\n", _work.Run("test", "p.yaml", "--record", "none.txt").Error);
        Assert.Equal("empty.jsonl: error TP1422: the file holds no document\n", _work.Run("test", "p.yaml", "--record", "empty.jsonl").Error);
        _work.Write("p.test.yaml", "cases: [{ name: a, input: a, expect: { text: A } }]\n");
        CommandResult result = _work.Run("test", "p.yaml", "--record", "a.txt");
        Assert.Equal(
            (2, "p.test.yaml: error TP1421: no case can be added here: 'cases' must be the last key of the file, as a list with one '-' a case\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Update_GoldenFileThatCannotBeWritten_SaysWhy()
    {
        _work.Write("p.yaml", "stages:\n  - to_upper\n");
        _work.Write("file", "");
        _work.Write("p.test.yaml", "cases:\n  - name: a\n    input: a\n    expect: { golden: file/a.txt }\n");
        CommandResult result = _work.Run("test", "p.yaml", "--update");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("file/a.txt: error TP1418: the file cannot be written: ", result.Error, StringComparison.Ordinal);
    }
}
