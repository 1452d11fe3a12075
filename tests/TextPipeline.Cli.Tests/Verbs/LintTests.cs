using System.Text.Json.Nodes;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class LintTests : IDisposable
{
    private const string Good = "stages:\n  - emit_same\n";
    private const string Bad = "stages:\n  - emit_sam\n";
    private const string Message = "error TP2050: unknown stage 'emit_sam'; did you mean 'emit_same'?\n";
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Lint_Folder_ChecksWhatLooksLikeAPipeline()
    {
        _work.Write("p/b.yaml", Bad);
        _work.Write("p/deep/a.yml", Bad);
        _work.Write("p/good.yaml", Good);
        _work.Write("p/b.test.yaml", Bad);
        _work.Write("p/packs/id.yaml", "rules:\n  - when: [emit_sam]\n");
        _work.Write("p/words.yaml", "- stages\n");
        _work.Write("p/misspelled.yaml", "stagse:\n  - use: emit_same\n");
        _work.Write("p/.hidden/c.yaml", Bad);

        CommandResult result = _work.Run("lint", "p");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"p/b.yaml:2:5: {Message}p/deep/a.yml:2:5: {Message}p/misspelled.yaml:1:1: error TP1021: unknown key 'stagse' in the pipeline; did you mean 'stages'?\n",
            result.Output);
        Assert.Equal("textpipeline: 4 pipelines, 3 errors, 0 warnings\n", result.Error);
    }

    [Fact]
    public void Lint_FolderWithIncludedFiles_ChecksThemWhereTheyAreIncluded()
    {
        _work.Write("p/parts/common.yaml", "params:\n  text: { type: string }\nstages:\n  - use: every_option\n    with: { text: '${params.text}' }\n  - include: more.yaml\n");
        _work.Write("p/parts/more.yaml", "stages:\n  - emit_same\n");
        _work.Write("p/main.yaml", "stages:\n  - include: parts/common.yaml\n    with: { text: forbidden }\n");

        CommandResult result = _work.Run("lint", "p");

        Assert.Equal("textpipeline: 1 pipeline, 1 error, 0 warnings\n", result.Error);
        Assert.Equal("p/parts/common.yaml:5:19: error TP1204: the option 'text' of 'every_option' cannot be used: this text is forbidden\n", result.Output);
        Assert.Equal("textpipeline: 1 pipeline, 0 errors, 0 warnings\n", _work.Run("lint", "p/parts/more.yaml").Error);
    }

    [Fact]
    public void Lint_SeveralPaths_SortsAndSaysEachOnce()
    {
        _work.Write("b.yaml", Bad);
        _work.Write("a.yaml", Bad);

        Assert.Equal($"a.yaml:2:5: {Message}b.yaml:2:5: {Message}", _work.Run("lint", "b.yaml", "a.yaml", "b.yaml").Output);
    }

    [Fact]
    public void Lint_Markdown_ChecksItsBlocksAtTheirPlaces()
    {
        _work.Write(
            "guide.md",
            "# Guide\n\n```yaml\nstages:\n  - emit_sam\n```\n\n```yaml\n- use: part\n```\n\n```yaml ignore\nstages: [emit_sam]\n```\n\n* in a list\n\n  ~~~yml\n  stages:\n    - emit_sam\n  ~~~\n");

        Assert.Equal($"guide.md:5:5: {Message}guide.md:20:7: {Message}", _work.Run("lint", "guide.md").Output);
    }

    [Fact]
    public void Lint_NothingToCheck_SaysSo()
    {
        _work.Write("empty/note.txt", "");
        _work.Write("note.md", "# Note\n");

        Assert.Equal(
            (2, "empty: error TP1221: no pipeline in this folder: no .yaml or .yml file with 'stages', no such block in a .md file\n"),
            (_work.Run("lint", "empty") is var folder ? folder.ExitCode : 0, folder.Output));
        Assert.Equal(
            (0, "note.md: warning TP1222: no pipeline in this file: no block fenced as yaml with 'stages'\n"),
            (_work.Run("lint", "note.md") is var markdown ? markdown.ExitCode : 0, markdown.Output));
    }

    [Fact]
    public void Lint_FormatJson_HoldsEveryFinding()
    {
        _work.Write("p.yaml", Bad);

        CommandResult result = _work.Run("lint", "p.yaml", "none.yaml", "--format", "json");

        Assert.Equal((2, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            {"pipelines":1,"errors":2,"warnings":0,"findings":[
            {"code":"TP1201","severity":"error","message":"there is no such pipeline file","file":"none.yaml","line":null,"column":null},
            {"code":"TP2050","severity":"error","message":"unknown stage 'emit_sam'; did you mean 'emit_same'?","file":"p.yaml","line":2,"column":5}]}
            """.ReplaceLineEndings(""),
            JsonNode.Parse(result.Output)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void Lint_FormatSarif_HasWhatTheStandardRequires()
    {
        _work.Write("my pipelines/p.yaml", Bad);

        CommandResult result = _work.Run("lint", "my pipelines", "none.yaml", "--format", "sarif");

        JsonNode log = JsonNode.Parse(result.Output)!;
        JsonNode run = Assert.Single(log["runs"]!.AsArray())!;
        JsonNode driver = run["tool"]!["driver"]!;
        Assert.Equal(("2.1.0", "textpipeline"), (log["version"]!.GetValue<string>(), driver["name"]!.GetValue<string>()));
        Assert.Equal(["TP1201", "TP2050"], driver["rules"]!.AsArray().Select(rule => rule!["id"]!.GetValue<string>()));
        JsonArray results = run["results"]!.AsArray();
        Assert.Equal(2, results.Count);
        Assert.All(results, finding =>
        {
            Assert.Equal("error", finding!["level"]!.GetValue<string>());
            Assert.Equal(driver["rules"]![finding["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>(), finding["ruleId"]!.GetValue<string>());
            Assert.NotEmpty(finding["message"]!["text"]!.GetValue<string>());
        });
        Assert.Equal(
            """{"physicalLocation":{"artifactLocation":{"uri":"my%20pipelines/p.yaml"},"region":{"startLine":2,"startColumn":5}}}""",
            results.Single(finding => finding!["ruleId"]!.GetValue<string>() == "TP2050")!["locations"]![0]!.ToJsonString());
    }
}
