using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Pipelines.Schema;

namespace TextPipeline.Core.Tests.Pipelines.Schema;

public sealed class KeyShapesTests
{
    [Fact]
    public void ToSchema_KeysOfLint_StandInTheirOrder() => Assert.Equal(
        """{"type":"object","properties":{"when":{"description":"If.","type":["string","number","boolean"]},"stages":{"description":"What.","anyOf":[{"type":"array"},{"$ref":"#/$defs/reference"}]}},"required":["stages"],"additionalProperties":false}""",
        new KeyShapes(KeySet.Case).Required("stages", "What.", new JsonObject { ["type"] = "array" }).Key("when", "If.", JsonSchema.Text()).ToSchema().ToJsonString());

    [Fact]
    public void ToSchema_OtherKeysThanLint_Throws() => Assert.Equal(
        "Lint and schema do not have the same keys in a case: stages, extra",
        Assert.Throws<InvalidOperationException>(() => new KeyShapes(KeySet.Case).Key("when", "If.", []).Key("extra", "More.", []).ToSchema()).Message);
}
