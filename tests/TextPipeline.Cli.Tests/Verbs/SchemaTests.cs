using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed partial class SchemaTests : IDisposable
{
    private static readonly Lazy<string> Printed = new(() =>
    {
        using var work = new Workspace();
        return work.Run("schema").Output;
    });

    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromText(Printed.Value));
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Schema_Printed_IsASchemaOfItsDialect()
    {
        JsonElement schema = JsonDocument.Parse(Printed.Value).RootElement;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema).IsValid);
    }

    [Fact]
    public void Lint_CorpusOfPipelines_SaysWhatTheSchemaSays()
    {
        (string Verdict, string Title, string Yaml)[] examples = [.. Example().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verbs", "SchemaAgreement.spec.md")))
            .Select(match => (match.Groups["verdict"].Value, match.Groups["title"].Value, match.Groups["yaml"].Value))];
        string[] files = [.. examples.Select((example, index) => _work.Write(string.Create(CultureInfo.InvariantCulture, $"p{index:00}.yaml"), example.Yaml))];

        HashSet<string> faulty = FaultyFiles(files);

        Assert.True(examples.Length > 40);
        string[] expected = [.. examples.Select(example => Verdict(example.Title, example.Verdict != "Right", example.Verdict == "Wrong"))];
        string[] actual = [.. examples.Zip(files, (example, file) => Verdict(example.Title, faulty.Contains(file), !Accepts(example.Yaml)))];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    [Fact]
    public void Lint_ShippedPipelines_SaysWhatTheSchemaSays()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Pipeline("."), "*.yaml").Where(file => !file.EndsWith(".test.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        Assert.Empty(FaultyFiles(files));
        Assert.All(files, file => Assert.True(Accepts(File.ReadAllText(file)), file));
    }

    [Fact]
    public void Schema_OptionsOfAStage_AreDescribed()
    {
        JsonNode options = JsonNode.Parse(Printed.Value)!["$defs"]!["TestPlugins.Stages.every_option"]!["properties"]!;

        Assert.Equal(
            """{"description":"A number from 0 to 100.","anyOf":[{"type":"integer","minimum":0,"maximum":100},{"$ref":"#/$defs/reference"}],"default":7}""",
            options["number"]!.ToJsonString());
        Assert.Equal(
            """{"description":"One of a set, or none.","anyOf":[{"enum":["light","medium_dark","dark"]},{"$ref":"#/$defs/reference"},{"type":"null"}]}""",
            options["maybe_shade"]!.ToJsonString());
    }

    [Fact]
    public void Output_Named_GetsTheSchema()
    {
        CommandResult result = _work.Run("schema", "--output", "pipeline.schema.json");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(Printed.Value, _work.Read("pipeline.schema.json"));
        CommandResult failed = _work.Run("schema", "--output", "none/pipeline.schema.json");
        Assert.Equal(3, failed.ExitCode);
        Assert.StartsWith("error TP3104: the output 'none/pipeline.schema.json' cannot be written: ", failed.Error, StringComparison.Ordinal);
    }

    private static string Verdict(string title, bool lint, bool schema) => $"{title}: lint {(lint ? "finds a" : "finds no")} fault, the schema {(schema ? "refuses" : "accepts")}";

    private static bool Accepts(string yaml) => Schema.Value.Evaluate(JsonSerializer.SerializeToElement(YamlJson.Read(yaml))).IsValid;

    private HashSet<string> FaultyFiles(string[] files)
    {
        JsonNode report = JsonNode.Parse(_work.Run(["lint", "--format", "json", .. files]).Output)!;
        Assert.Equal(files.Length, report["pipelines"]!.GetValue<int>());
        return [.. report["findings"]!.AsArray().Where(finding => finding!["severity"]!.GetValue<string>() == "error").Select(finding => finding!["file"]!.GetValue<string>())];
    }

    [GeneratedRegex("^## (?<verdict>Right|Wrong|Lint alone): (?<title>.*)\n\n```yaml\n(?<yaml>[^`]*)```$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
