using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Pipelines.Schema;
using TextPipeline.Core.Tests.Pipelines.Options;

namespace TextPipeline.Core.Tests.Pipelines.Schema;

public sealed class StageOptionsSchemaTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("packs", """{"description":"The rule packs to use.","anyOf":[{"type":"array","items":{"type":["string","number","boolean"]},"minItems":1,"maxItems":3},V],"default":["common","id"]}""")]
    [InlineData("words", """{"description":"How many words to keep.","anyOf":[{"type":"integer","minimum":1,"maximum":10000},V],"default":60}""")]
    [InlineData("bytes", """{"anyOf":[{"type":"integer","maximum":9223372036854775807,"minimum":0},V],"default":1099511627776}""")]
    [InlineData("max_removed", """{"anyOf":[{"type":"number","exclusiveMinimum":0,"maximum":1},V],"default":0.8}""")]
    [InlineData("keep_quotes", """{"anyOf":[{"type":"boolean"},V],"default":true}""")]
    [InlineData("mode", """{"anyOf":[{"enum":["annotate","rewrite","pass_through"]},V],"default":"annotate"}""")]
    [InlineData("levels", """{"anyOf":[{"type":"array","items":{"anyOf":[{"type":"integer","minimum":1,"maximum":9},V]}},V],"default":[]}""")]
    [InlineData("patience", """{"description":"(between 100ms and 1h)","anyOf":[{"type":"string","pattern":"^[0-9]+(ms|s|m|h|d)$"},V],"default":"90s"}""")]
    [InlineData("time_zone", """{"anyOf":[{"type":["string","number","boolean"],"minLength":2,"maxLength":10,"pattern":"^(?:[A-Z].*)?$"},V,{"type":"null"}]}""")]
    [InlineData("language", """{"anyOf":[{"type":["string","number","boolean"],"enum":["id","en"]},V],"default":"id"}""")]
    [InlineData("sentences", """{"anyOf":[{"type":"integer","minimum":-2147483648,"maximum":2147483647},V,{"type":"null"}]}""")]
    [InlineData("settings", """{"type":"object","additionalProperties":{"type":["string","number","boolean"]},"default":{}}""")]
    [InlineData("filter", """{"$ref":"#/$defs/sample.filter","default":{"kind":"none","share":0.5,"inner":null}}""")]
    [InlineData("filters", """{"anyOf":[{"type":"array","items":{"$ref":"#/$defs/sample.filter"}},V],"default":[]}""")]
    [InlineData("table", """{"anyOf":[{"type":"array","items":{"anyOf":[{"type":"array","items":{"type":["string","number","boolean"]}},V]}},V],"default":[]}""")]
    public void Define_OptionOfEachType_HasItsKeywords(string option, string schema)
    {
        JsonNode actual = Define(typeof(SampleOptions))["sample"]!["properties"]![option]!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(schema.Replace("V", """{"$ref":"#/$defs/reference"}""", StringComparison.Ordinal)), actual), actual.ToJsonString(Readable));
    }

    [Fact]
    public void Define_RecordInsideItsOwnKind_RefersToItself()
    {
        JsonNode filter = Define(typeof(SampleOptions))["sample.filter"]!;

        Assert.Equal("""{"anyOf":[{"$ref":"#/$defs/sample.filter"},{"type":"null"}]}""", filter["properties"]!["inner"]!.ToJsonString(Readable));
        Assert.Equal("""["kind"]""", filter["required"]!.ToJsonString());
        Assert.Equal("false", filter["additionalProperties"]!.ToJsonString());
    }

    [Fact]
    public void Define_OptionsThatMustBeSet_AreRequired() =>
        Assert.Equal("""["provider","mode","packs"]""", Define(typeof(RequiringOptions))["sample"]!["required"]!.ToJsonString());

    [Fact]
    public void Define_OptionOfATypeThatNoneCanHave_IsRefused() =>
        Assert.Equal("{}", Define(typeof(FaultyOptions))["sample"]!["properties"]!["home"]!["anyOf"]![0]!["not"]!.ToJsonString());

    [Fact]
    public void Add_DeniedValues_AreRefused()
    {
        var schema = new JsonObject();

        OptionRuleKeywords.Add(schema, new DeniedValuesAttribute("a", "b"), new StringOptionType());

        Assert.Equal("""{"not":{"enum":["a","b"]}}""", schema.ToJsonString());
    }

    [Fact]
    public void Add_RequiredTextWithAPattern_WantsBoth()
    {
        var schema = new JsonObject();

        OptionRuleKeywords.Add(schema, new RegularExpressionAttribute("[a-z]+"), new StringOptionType());
        OptionRuleKeywords.Add(schema, new RequiredAttribute(), new StringOptionType());

        Assert.Equal("""{"pattern":"^(?:[a-z]+)?$","allOf":[{"pattern":"\\S"}]}""", schema.ToJsonString(Readable));
    }

    private static JsonObject Define(Type options)
    {
        var definitions = new JsonObject();
        new StageOptionsSchema(definitions).Define(OptionsSchema.For(options), "sample");
        return definitions;
    }
}
