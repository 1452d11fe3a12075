using System.Text.Json.Nodes;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class ReviewTests : IDisposable
{
    private readonly Workspace _work = new();

    public ReviewTests()
    {
        _work.Write("packs/mine.yaml", "rules: [{ id: brand, exact: Kabar Desa }, { id: unused, exact: Tidak Pernah Ada }]");
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(1, 4).Select(i => $$"""
            {"id":"d{{i}}","text":"Kabar Desa\n<b>Harga cabai</b> turun lagi pekan ini, kata pedagang.\nADVERTISEMENT\n","site":"{{(i > 2 ? "a.example" : "b.example")}}"}

            """)));
        Run("[mine]", "mine.jsonl");
        Run("[common]", "common.jsonl");
    }

    public void Dispose() => _work.Dispose();

    private void Run(string packs, string output) =>
        Assert.Equal(0, _work.Run("run", _work.Pipeline($"{{ use: strip_ads, with: {{ record: decisions, packs: {packs} }} }}"), "in.jsonl", "-o", output, "-q").ExitCode);

    [Fact]
    public void Review_Run_GroupsByKindRuleAndSite()
    {
        CommandResult result = _work.Run("review", "mine.jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            mine.jsonl: 4 removals, 40 characters, in 4 of 4 documents

            Kinds
              kind  lines  documents  examples
              rule      4          4  Kabar Desa

            Rules
              rule        lines  documents  examples
              mine/brand      4          4  Kabar Desa

            Sites
              site       lines  documents  examples
              a.example      2          2  Kabar Desa
              b.example      2          2  Kabar Desa

            Rules that never fired
              rule
              strip_ads: mine/unused

            """,
            result.Output);
        Assert.Equal(result.Output.Replace("mine.jsonl:", "mine.jsonl.run:", StringComparison.Ordinal), _work.Run("review", "mine.jsonl.run").Output);
    }

    [Fact]
    public void Review_AgainstAnother_ShowsWhatWentInOneAlone()
    {
        JsonNode json = JsonNode.Parse(_work.Run("review", "mine.jsonl", "--against", "common.jsonl", "--format", "json").Output)!;
        Assert.Equal(("mine/brand", 4), (json["only_here"]![0]!["name"]!.GetValue<string>(), json["only_here"]![0]!["lines"]!.GetValue<int>()));
        Assert.Equal(("common/advertisement", 4), (json["only_there"]![0]!["name"]!.GetValue<string>(), json["only_there"]![0]!["lines"]!.GetValue<int>()));
        JsonNode same = JsonNode.Parse(_work.Run("review", "mine.jsonl", "--against", "mine.jsonl", "--format", "json").Output)!;
        Assert.Empty(same["only_here"]!.AsArray());
        Assert.Empty(same["only_there"]!.AsArray());
    }

    [Fact]
    public void Review_AsPage_NeedsNothingElse()
    {
        _work.Write("evil.jsonl", """{"id":"a","text":"","annotations":[{"type":"removed_line","start":0,"end":0,"text":"<script>alert(1)</script>","kind":"model","rule":"page/line_model","score":-1.5,"threshold":-0.75,"features":["words=3: -0.412"]}]}""");
        Assert.Equal(0, _work.Run("review", "evil.jsonl", "--format", "html", "-o", "review.html").ExitCode);
        string page = _work.Read("review.html");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;  [words=3: -0.412]</td><td class=\"number\">-1.50</td><td class=\"number\">-0.75</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)src=|href=|url\\(|@import|http:|https:", page);
    }

    [Fact]
    public void Review_CloseDecisions_AreTheNearestFirst()
    {
        string Line(int place, double score) => $$"""{"type":"{{(score < 0 ? "removed_line" : "kept_line")}}","start":{{place}},"end":{{place}},"text":"x{{place}}","kind":"model","rule":"m","score":{{score.ToString(System.Globalization.CultureInfo.InvariantCulture)}},"threshold":0}""";
        _work.Write("close.jsonl", $$"""{"id":"a","text":"abcdef","annotations":[{{string.Join(',', Line(0, -3), Line(1, -0.5), Line(2, 0.25), Line(3, 2))}}]}""");
        JsonNode json = JsonNode.Parse(_work.Run("review", "close.jsonl", "--format", "json").Output)!;
        Assert.Equal([0.25, -0.5, 2, -3], json["closest"]!.AsArray().Select(item => item!["score"]!.GetValue<double>()));
    }

    [Fact]
    public void Review_NothingThere_SaysSo()
    {
        CommandResult result = _work.Run("review", "none.jsonl");
        Assert.Equal((2, "error TP3311: there is no run at 'none.jsonl'; name the folder of a run, its output, or the folder that holds the one run\n"), (result.ExitCode, result.Error));
    }
}
