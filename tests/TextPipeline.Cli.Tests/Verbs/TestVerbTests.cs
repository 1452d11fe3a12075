using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary><c>test</c> as a user calls it: what it prints, its exit codes and its faults.</summary>
public sealed class TestVerbTests : IDisposable
{
    private const string Cases = "cases:\n  - name: passes\n    input: one\n    expect: { text: ONE }\n  - name: fails\n    input: \"one  two\"\n    expect:\n      text: ONE TWO\n";

    private readonly Workspace _work = new();

    public TestVerbTests()
    {
        _work.Write("p.yaml", "stages:\n  - to_upper\n");
        _work.Write("p.test.yaml", Cases);
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Test_PassingAndFailing_ShowsALineACaseAndTheDifference()
    {
        CommandResult result = _work.Run("test", "p.yaml");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            ok    p.test.yaml: passes
            FAIL  p.test.yaml:5:5: fails
                  p.test.yaml:8:13: the text differs
                    - ONE·TWO
                    + ONE··TWO
            1 passed, 1 failed

            """,
            result.Output);
    }

    [Fact]
    public void Test_RecordWithWhatConcernsResults_IsWrongUsage() => Assert.Equal(
        (2, "error TP0001: --update does not go with --record.\nSee 'textpipeline test --help'.\n"),
        _work.Run("test", "p.yaml", "--update", "--record", "a.txt") is var result ? (result.ExitCode, result.Error) : default);

    [Fact]
    public void Test_Filter_RunsThoseAlone()
    {
        CommandResult result = _work.Run("test", ".", "--filter", "PASS");
        Assert.Equal((0, "ok    ./p.test.yaml: passes\n1 passed, 0 failed\n"), (result.ExitCode, result.Output));
        result = _work.Run("test", ".", "--filter", "nothing");
        Assert.Equal((2, "error TP1416: no case has 'nothing' in its name\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Test_JsonFormat_IsOneObject()
    {
        using JsonDocument json = JsonDocument.Parse(_work.Run("test", "p.test.yaml", "--format", "json").Output);
        JsonElement root = json.RootElement, failed = root.GetProperty("cases")[1];
        Assert.Equal((1, 1), (root.GetProperty("passed").GetInt32(), root.GetProperty("failed").GetInt32()));
        Assert.Equal(
            ("the text differs", 8, 13, "- ONE·TWO + ONE··TWO"),
            failed.GetProperty("failures")[0] is var failure
                ? (failure.GetProperty("message").GetString(), failure.GetProperty("line").GetInt32(), failure.GetProperty("column").GetInt32(),
                    string.Join(' ', failure.GetProperty("difference").EnumerateArray()))
                : default);
    }

    [Fact]
    public void Test_AnyNumberOfWorkers_PrintsTheSame()
    {
        _work.Write("many.yaml", "stages: [to_upper]\ntests:\n" + string.Concat(Enumerable.Range(0, 60).Select(i =>
            $"  - name: case {i}\n    input: {{ text: one, id: d{i} }}\n    expect: {{ text: {(i % 3 == 0 ? "two" : "ONE")} }}\n")));
        string output = _work.Run("test", "many.yaml", "--workers", "1").Output;
        Assert.Equal(output, _work.Run("test", "many.yaml", "--workers", "7").Output);
        Assert.EndsWith("40 passed, 20 failed\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_FaultyFiles_CountAsBadUsageAndTheOthersRun()
    {
        _work.Write("bad.yaml", "stages:\n  - to_uper\n");
        _work.Write("bad.test.yaml", "cases:\n  - name: a\n    input: a\n    expect: { text: a }\n");
        _work.Write("label.yaml", "stages:\n  - to_upper\n");
        _work.Write("label.test.yaml", "cases:\n  - name: a\n    input: a\n    mocks: { to_uper: {} }\n    expect: { text: a }\n");
        _work.Write("documents.jsonl", "{\"id\":\"d-1\",\"text\":\"a\"}\n");
        _work.Write("id.yaml", "stages:\n  - to_upper\n");
        _work.Write("id.test.yaml", "cases:\n  - name: a\n    input: { file: documents.jsonl, id: d-2 }\n    expect: { text: a }\n");
        CommandResult result = _work.Run("test", ".");
        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("1 passed, 1 failed\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("./bad.yaml:2:5: error TP", result.Error, StringComparison.Ordinal);
        Assert.Contains("./label.test.yaml:4:14: error TP1412: no entry of the pipeline has the label 'to_uper'; did you mean 'to_upper'?\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("./id.test.yaml:3:20: error TP1425: the file holds no document 'd-2'; did you mean 'd-1'?\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_UnknownLabel_NamesTheLabels()
    {
        _work.Write("p.test.yaml", "cases:\n  - name: a\n    input: a\n    mocks: { summarize: {} }\n    expect: { text: a }\n");
        Assert.Equal(
            "p.test.yaml:4:14: error TP1412: no entry of the pipeline has the label 'summarize'; its labels are to_upper\n", _work.Run("test", "p.yaml").Error);
    }

    [Fact]
    public void Test_UnreadableFile_SaysWhy()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The user may read everything.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_work.Path("p.test.yaml"), UnixFileMode.None);
        }

        using FileStream? held = OperatingSystem.IsWindows() ? new FileStream(_work.Path("p.test.yaml"), FileMode.Open, FileAccess.Read, FileShare.None) : null;
        Assert.StartsWith("p.test.yaml: error TP1402: the file cannot be read: ", _work.Run("test", "p.test.yaml").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_ReferenceInATest_IsText()
    {
        _work.Write("q.yaml", "stages:\n  - use: fail_on\n    with: { word: \"${WORD:-none}\" }\ntests:\n  - name: a\n    input: costs ${PRICE}\n    expect: { text: 'costs ${PRICE}' }\n");
        Assert.Equal((0, "ok    q.yaml: a\n1 passed, 0 failed\n", ""), _work.Run("test", "q.yaml") is var result ? (result.ExitCode, result.Output, result.Error) : default);
        Assert.Equal(1, _work.Run("test", "q.yaml", "--set", "fail_on.word=costs").ExitCode);
    }

    [Fact]
    public void Test_HostileText_IsShownSafely()
    {
        _work.Write("p.test.yaml", "cases:\n  - name: a\n    input: \"x\\e[31mred\\u0007\\u202E\"\n    expect: { text: y }\n");
        CommandResult result = _work.Run("test", "p.yaml", "--junit", "out.xml");
        Assert.Contains("+ X\\u001B[31MRED\\u0007\\u202E\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output + _work.Read("out.xml"));
    }
}
