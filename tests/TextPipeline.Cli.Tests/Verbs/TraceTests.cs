using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class TraceTests : IDisposable
{
    private const string Article = "Menu utama\nIklan: beli sekarang\nWarga berkumpul di balai kemarin malam.\n\nIklan: diskon besar\nHarga beras naik kemarin.\nBaca juga: Panen raya\n";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Trace_ArticleAsText_TellsEveryEditAndWhy() => ExpectedText.Compare("Verbs/Expected/trace.txt", _work.Run("trace", Editing(), Document()).Output);

    [Fact]
    public void Trace_ArticleInColour_IsTheSameWithColours() => ExpectedText.Compare(
        "Verbs/Expected/trace-colored.txt", _work.Run("trace", Editing(), Document(), "--color", "always").Output.Replace('\u001b', '␛'));

    [Fact]
    public void Trace_ArticleAsJson_TellsEveryEditAndWhy()
    {
        CommandResult result = _work.Run("trace", Editing(), Document(), "--format", "json");
        using JsonDocument parsed = JsonDocument.Parse(result.Output);
        Assert.Equal(3, parsed.RootElement.GetProperty("steps").GetArrayLength());
        ExpectedText.Compare("Verbs/Expected/trace.json", result.Output);
    }

    [Fact]
    public void Trace_UpToALabel_PrintsTheDocumentThere()
    {
        CommandResult result = _work.Run("trace", Editing(), Document(), "--at", "cut");
        Assert.Equal(0, result.ExitCode);
        ExpectedText.Compare("Verbs/Expected/trace-at.txt", result.Output);
    }

    [Fact]
    public void Trace_UnknownLabel_NamesTheNearest()
    {
        CommandResult result = _work.Run("trace", Editing(), Document(), "--at", "cutt");
        Assert.Equal((2, "", "error TP3204: the pipeline has no stage labelled 'cutt'; did you mean 'cut'?\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Trace_Failure_TellsItAndExitsWithOne()
    {
        _work.Write("a.txt", "satu rusak");
        CommandResult result = _work.Run("trace", _work.Pipeline("to_upper", "{ use: fail_on, with: { word: RUSAK } }", "emit_same"), "a.txt");
        Assert.Equal(1, result.ExitCode);
        ExpectedText.Compare("Verbs/Expected/trace-failed.txt", result.Output);
    }

    [Fact]
    public void Trace_FailureThatIsProvidedFor_TellsHowTheDocumentGoesOn()
    {
        _work.Write("a.txt", "satu");
        string pipeline = _work.Pipeline("{ use: fail_on, label: first, with: { word: satu }, on_error: pass_through }", "to_upper");
        CommandResult result = _work.Run("trace", pipeline, "a.txt");
        Assert.Equal(0, result.ExitCode);
        ExpectedText.Compare("Verbs/Expected/trace-passed-through.txt", result.Output);
    }

    [Fact]
    public void Trace_ConditionsGuardAndFallback_TellsWhatIsSkippedAndWhy()
    {
        _work.Write("a.txt", "satu");
        string pipeline = _work.Pipeline(
            "{ use: to_upper, when: text.length > 100 }",
            "{ group: long, when: text.length > 100, stages: [split_lines, reverse_text] }",
            "{ use: edit_lines, guard: { min_left: 3 }, with: { replace: { satu: x } }, on_error: [{ use: to_upper, label: capitals }] }",
            "{ use: emit_same, when: text == 'SATU' }");
        CommandResult result = _work.Run("trace", pipeline, "a.txt");
        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        ExpectedText.Compare("Verbs/Expected/trace-conditions.txt", result.Output);
    }

    [Fact]
    public void Trace_SplitAndBatch_FollowsEachPart()
    {
        _work.Write("a.txt", "satu\ndua");
        ExpectedText.Compare("Verbs/Expected/trace-split.txt", _work.Run("trace", _work.Pipeline("split_lines", "reverse_text", "{ use: drop_every, with: { multiple: 2 } }"), "a.txt").Output);
    }

    [Fact]
    public void Trace_LineOfACorpus_IsFoundById()
    {
        _work.Write("c.jsonl", "{\"id\":\"a\",\"text\":\"satu\"}\nnonsense\n{\"id\":\"b\",\"text\":\"dua\"}\n");
        string pipeline = _work.Pipeline("emit_same");
        Assert.StartsWith("test: a, 4 characters\n", _work.Run("trace", pipeline, "c.jsonl").Output, StringComparison.Ordinal);
        Assert.StartsWith("test: b, 3 characters\n", _work.Run("trace", pipeline, "c.jsonl", "--doc", "b").Output, StringComparison.Ordinal);
        Assert.Equal("error TP3202: 'c.jsonl' holds no document with the id 'x'\n", _work.Run("trace", pipeline, "c.jsonl", "--doc", "x").Error);
        Assert.StartsWith("error TP3203: 'c.jsonl@25' is no document: the line is not a JSON object: ", _work.Run("trace", pipeline, "c.jsonl", "--doc", "c.jsonl@25").Error, StringComparison.Ordinal);
        Assert.StartsWith("test: stdin, 5 characters\n", _work.RunWith("empat", "trace", pipeline, "-").Output, StringComparison.Ordinal);
        _work.Write("empty.jsonl", "");
        Assert.Equal("error TP3201: 'empty.jsonl' holds no document\n", _work.Run("trace", pipeline, "empty.jsonl").Error);
    }

    [Fact]
    public void Trace_AnyDocument_LeavesNothingBehind()
    {
        string[] arguments = ["trace", Editing(), Document()];
        string[] before = Directory.GetFileSystemEntries(_work.Folder);
        Assert.Equal(0, _work.Run(arguments).ExitCode);
        Assert.Equal(before.Order(StringComparer.Ordinal), Directory.GetFileSystemEntries(_work.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Trace_HostileText_CannotSteerTheTerminal()
    {
        _work.Write("a.txt", "\u001b[2Jsatu \u202Eterbalik\u0007 iklan\u200B\u2028\u0085");
        CommandResult result = _work.Run("trace", _work.Pipeline("{ use: edit_lines, with: { replace: { iklan: \"\\x1b]0;x\\a\" }, title: \"\\x1b[31m\" } }"), "a.txt");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(result.Output, character => character is (< ' ' and not '\n') or '\u202E' or '\u200B' or '\u2028' or '\u0085');
        Assert.Contains("␛[2Jsatu ⟨U+202E⟩terbalik␇ [-iklan-]{+␛]0;x␇+}⟨U+200B⟩⟨U+2028⟩⟨U+0085⟩", result.Output, StringComparison.Ordinal);
    }

    private string Document()
    {
        _work.Write("article.txt", Article);
        return "article.txt";
    }

    private string Editing() => _work.Pipeline(
        "{ use: edit_lines, label: cut, with: { remove: [Menu, 'Iklan:', 'Baca juga'], title: Balai } }",
        "{ use: edit_lines, label: dates, with: { replace: { 'kemarin malam': T-1 }, mark: { kemarin: '2023-03-01', beras: '' }, title: Harga } }",
        "emit_same");
}
