using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Facts;

public sealed class LinkedDataTests
{
    [Theory]
    [InlineData("""{"headline":"A &amp; B","datePublished":"2024-01-02"}""", "A & B", "2024-01-02")]
    [InlineData("""{"@graph":[{"@type":"Person"},{"headline":"A","x":{"datePublished":"2024-01-02"}}]}""", "A", "2024-01-02")]
    [InlineData("""[{"headline":"A","datePublished":"2024-01-02"},{"headline":"B"}]""", "A", "2024-01-02")]
    [InlineData("""{"headline":"A","datePublished":"2024-01-02" oops""", "A", "2024-01-02")]
    [InlineData("""{"headline":{"@value":"A"},"datePublished":null}""", null, null)]
    [InlineData("""{"headline":"\uD800"}""", null, null)]
    [InlineData("nothing", null, null)]
    [InlineData("", null, null)]
    public void Read_Script_GivesTheFirstOfEach(string script, string? headline, string? published) =>
        Assert.Equal(new LinkedData(headline, published), LinkedData.Read([script]));

    [Fact]
    public void Read_DeepScript_StopsWithoutHarm() => Assert.Equal(new LinkedData(null, null), LinkedData.Read([new string('[', 1_000_000)]));
}
