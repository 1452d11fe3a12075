using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Pipelines.Reference;

namespace TextPipeline.Core.Tests.Pipelines.Reference;

public sealed class YamlFlowTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("0.8", "0.8")]
    [InlineData("\"annotate\"", "annotate")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("\"null\"", "\"null\"")]
    [InlineData("\"7\"", "\"7\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"a: 'b'\"", "\"a: 'b'\"")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("[\"common\",\"id\"]", "[common, id]")]
    [InlineData("{\"kind\":\"none\",\"of it\":[1]}", "{ kind: none, \"of it\": [1] }")]
    public void Write_Value_IsAsAPersonWritesIt(string json, string yaml) => Assert.Equal(yaml, YamlFlow.Write(JsonNode.Parse(json)));

    [Fact]
    public void Write_AnyText_IsReadAsThatText() => Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
    {
        string yaml = $"[{YamlFlow.Write(text)}]";
        var diagnostics = new List<TextPipeline.Core.Diagnostics.Diagnostic>();

        SourceNode? read = SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics);

        Assert.True(diagnostics.Count == 0 && read is SourceSequence { Items: [SourceScalar { IsNull: false } scalar] } && scalar.Value == text, yaml + string.Concat(diagnostics));
    });
}
