using System.Text.Json.Nodes;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class StageReferenceTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    // TEXTPIPELINE_UPDATE_EXPECTED=1 writes it anew.
    [Fact]
    public void Reference_OfShippedStages_IsWhatTheCommandWrites()
    {
        string path = Path.Combine(Repository.Root, "plugins", "STAGES.md");
        string written = _work.RunWithoutTestPlugins("stages", "--format", "markdown").Output;
        if (Environment.GetEnvironmentVariable("TEXTPIPELINE_UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    // What only the stage can find wrong, such as a text that is no script, is for the reader of the example to put in.
    [Fact]
    public void Examples_OfEveryStage_HaveOptionsThatBind()
    {
        JsonArray stages = JsonNode.Parse(_work.Run("stages", "--format", "json").Output)!["stages"]!.AsArray();

        string[] files = [.. stages.Select(stage => _work.Write(stage!["name"] + ".yaml", $"stages:\n{stage["example"]}\n"))];

        Assert.True(files.Length > 15);
        Assert.Equal("", string.Concat(_work.Run(["lint", .. files]).Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains(" TP1204:", StringComparison.Ordinal))));
    }

    [Fact]
    public void Page_OfNestedOptions_ShowsThemWithDefaultsAndLimits()
    {
        CommandResult page = _work.Run("stages", "every_option");

        string[] rows = [.. page.Output.Split('\n').Select(line => string.Join(" | ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];
        Assert.Contains("number | whole number, between 0 and 100 | 7 | A number from 0 to 100.", rows);
        Assert.Contains("inner.name | string | (required) | A name.", rows);
        Assert.Contains("\n  - use: every_option\n    with:\n      text: text\n      flag: true\n", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_FormatJson_HoldsTheSame()
    {
        JsonNode stage = Assert.Single(JsonNode.Parse(_work.Run("stages", "every_option", "--format", "json").Output)!["stages"]!.AsArray())!;
        JsonNode Option(string name) => stage["options"]!.AsArray().Single(option => option!["name"]!.GetValue<string>() == name)!;

        Assert.Equal("""["metadata:options"]""", stage["assigns"]!.ToJsonString());
        Assert.Equal(
            """{"name":"number","type":"whole number","required":false,"nullable":false,"secret":false,"default":7,"limits":["between 0 and 100"],"description":"A number from 0 to 100."}""",
            Option("number").ToJsonString());
        Assert.Equal("""["light","medium_dark","dark"]""", Option("shade")["values"]!.ToJsonString());
        Assert.Equal(["name", "share"], Option("inner")["options"]!.AsArray().Select(option => option!["name"]!.GetValue<string>()));
    }

    [Fact]
    public void Page_FormatMarkdown_IsThatOfOneStage()
    {
        CommandResult page = _work.Run("stages", "drop_every", "--format", "markdown");

        Assert.Equal(
            """
            ## drop_every

            Drops documents by the number at the end of their id.

            * Plugin: TestPlugins.Stages
            * The text stays as it is.

            | option | type | default | what it says |
            |---|---|---|---|
            | `multiple` | whole number, at least 1 | `1` | A document is dropped where the number at the end of its id is a multiple of this; 1 drops every document. |
            | `says` | string | `''` | What the drop says of the document; empty for nothing. |

            ```yaml
            - use: drop_every
              with:
                multiple: 1
                says: ''
            ```

            """,
            page.Output);
    }
}
