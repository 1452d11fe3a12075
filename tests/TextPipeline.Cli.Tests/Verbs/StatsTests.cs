using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>What a run tells of itself when it is over: <c>stats</c>, <c>report.json</c> and <c>report.html</c>.</summary>
public sealed partial class StatsTests : IDisposable
{
    private readonly Workspace _work = new();

    public StatsTests() => _work.Write("in.jsonl", string.Concat(Enumerable.Range(1, 40).Select(i => i % 10 == 0
        ? "{\"id\": broken\n"
        : $$"""{"id":"d{{i}}","text":"AD here\nline {{i}} <b>{{(i % 8 == 0 ? " BOOM" : "")}}\n"}""" + "\n")));

    public void Dispose() => _work.Dispose();

    private string Pipeline(string remove) => _work.Pipeline($"{{ use: edit_lines, with: {{ remove: [{remove}] }} }}", "{ use: drop_every, with: { multiple: 7 } }", "{ use: throw_on, with: { word: BOOM } }");

    private void Run(string remove, string output) => Assert.Equal(1, _work.Run("run", Pipeline(remove), "in.jsonl", "-o", output, "-q").ExitCode);

    // Times, and the widths of columns that they make.
    private static string Masked(string output) => Spaces().Replace(Duration().Replace(Moment().Replace(output, "TIME UTC"), "T"), "  ");

    [GeneratedRegex("(?:[0-9.]+ (?:µs|ms|s)|[0-9]+:[0-9]{2}:[0-9]{2})(?: → (?:[0-9.]+ (?:µs|ms|s)|[0-9]+:[0-9]{2}:[0-9]{2}))?(?![a-z])|[0-9]+ %")]
    private static partial Regex Duration();

    [GeneratedRegex("(?<! ) {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex("[0-9-]{10} [0-9:]{8} UTC")]
    private static partial Regex Moment();

    [Fact]
    public void Stats_OfARun_ShowsWhatItDid()
    {
        Run("AD, LINK", "out.jsonl");
        CommandResult result = _work.Run("stats", "out.jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        ExpectedText.Compare("Verbs/Expected/stats.txt", WithoutSlowest(Masked(result.Output)));
    }

    // Which documents take longest is not the same twice.
    private static string WithoutSlowest(string output) => Slowest().Replace(output, "");

    [GeneratedRegex("(?<=Slowest documents\n).*?(?=\n\n|\n$)", RegexOptions.Singleline)]
    private static partial Regex Slowest();

    [Fact]
    public void Stats_OfTwoRuns_ShowsWhatChangedByStageAndReason()
    {
        Run("AD", "a.jsonl");
        Run("LINK, line 1", "b.jsonl");
        CommandResult result = _work.Run("stats", "a.jsonl.run", "b.jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        ExpectedText.Compare("Verbs/Expected/stats-two.txt", Masked(result.Output));
        using JsonDocument json = JsonDocument.Parse(_work.Run("stats", "a.jsonl", "b.jsonl", "--format", "json").Output);
        Assert.Equal(
            """[{"stage":"edit_lines","reason":"line/0","a":36,"b":0},{"stage":"edit_lines","reason":"line/1","a":0,"b":10}]""", JsonSerializer.Serialize(json.RootElement.GetProperty("edits")));
        Assert.Equal(40, json.RootElement.GetProperty("a").GetProperty("documents").GetProperty("read").GetInt64());
    }

    [Fact]
    public void Stats_AsJson_IsTheReport()
    {
        Run("AD", "out.jsonl");
        Assert.Equal(JsonNode.Parse(_work.Read("out.jsonl.run/report.json"))!.ToJsonString(), JsonNode.Parse(_work.Run("stats", "out.jsonl", "--format", "json").Output)!.ToJsonString());
    }

    [Fact]
    public void Stats_NoRun_SaysWhatWouldNameOne()
    {
        CommandResult result = _work.Run("stats", "none.jsonl");
        Assert.Equal((2, "", "error TP3311: there is no run at 'none.jsonl'; name the folder of a run, its output, or the folder that holds the one run\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Report_OfARun_IsAsTheSchemaSays()
    {
        _work.Write("texts/a.txt", "one\ntwo");
        _work.Write("texts/b.txt", "BOOM");
        _work.Run("run", _work.Pipeline("split_lines", "{ use: throw_on, with: { word: BOOM } }"), "texts", "-o", "out");
        Run("AD", "out.jsonl");
        JsonElement schema = JsonDocument.Parse(_work.Run("schema", "--report").Output).RootElement;
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema).IsValid);
        foreach (string report in (string[])["out/_run/report.json", "out.jsonl.run/report.json"])
        {
            JsonNode json = JsonNode.Parse(_work.Read(report))!;
            Assert.True(IsValid(schema, json), report);

            // A schema that accepts anything would accept the report too.
            json["stages"]![0]!["entered"] = "many";
            Assert.False(IsValid(schema, json), report);
        }

        JsonNode files = JsonNode.Parse(_work.Read("out/_run/report.json"))!["files"]!;
        Assert.Equal(
            """[{"file":"a.txt","read":1,"derived":1,"written":2,"dropped":0,"quarantined":0},{"file":"b.txt","read":1,"derived":0,"written":0,"dropped":0,"quarantined":1}]""", files.ToJsonString());
    }

    private static bool IsValid(JsonElement schema, JsonNode report) =>
        JsonSchema.FromText(schema.GetRawText()).Evaluate(JsonDocument.Parse(report.ToJsonString()).RootElement).IsValid;

    [Fact]
    public void Page_OfARun_NeedsNothingElse()
    {
        _work.Write("in.jsonl", """{"id":"<script>alert(1)</script>","text":"BOOM"}""" + "\n" + """{"id":"d7","text":"AD"}""");
        Run("AD", "out.jsonl");
        string page = _work.Read("out.jsonl.run/report.html");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; (in.jsonl:1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)src=|href=|url\\(|@import|http:|https:", page);
        Assert.Equal(
            ["From input to output", "Stages", "Time by stage", "Dropped and quarantined", "Errors", "Edits", "Slowest documents"],
            Heading().Matches(page).Select(match => match.Groups["title"].Value));
        Assert.Contains("<tr><td>drop_every</td><td>multiple</td><td class=\"number\">1</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"name\">drop_every</span><span class=\"bar\"><span class=\"kept\" style=\"width:max(50%,2px)\" title=\"kept 1\"></span><span class=\"dropped\" style=\"width:max(50%,2px)\" title=\"dropped 1\"></span></span><span class=\"number\">2</span>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<h2>(?<title>[^<]*)</h2>")]
    private static partial Regex Heading();
}
