using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.Tests.PipelineTests.Reading;

public sealed class SourceJsonTests
{
    [Theory]
    [InlineData("a: x", """{"a":"x"}""")]
    [InlineData("a: 1.10", """{"a":1.10}""")]
    [InlineData("a: -3e2", """{"a":-3e2}""")]
    [InlineData("a: 007", """{"a":"007"}""")]
    [InlineData("a: .inf", """{"a":".inf"}""")]
    [InlineData("a: 2023-04-17", """{"a":"2023-04-17"}""")]
    [InlineData("a: '1'", """{"a":"1"}""")]
    [InlineData("a: true", """{"a":true}""")]
    [InlineData("a: 'true'", """{"a":"true"}""")]
    [InlineData("a: True", """{"a":"True"}""")]
    [InlineData("a: ~", """{"a":null}""")]
    [InlineData("a:", """{"a":null}""")]
    [InlineData("a: [1, {b: \"\\n\\\"\"}]", """{"a":[1,{"b":"\n\""}]}""")]
    [InlineData("{}", "{}")]
    public void Read_Yaml_GivesJson(string yaml, string json) =>
        Assert.Equal(json, SourceJson.Read(SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), [])!).GetRawText());
}
