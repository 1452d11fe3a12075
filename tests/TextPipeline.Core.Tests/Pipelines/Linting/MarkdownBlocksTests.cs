using System.Text;
using CsCheck;
using TextPipeline.Core.Pipelines.Linting;

namespace TextPipeline.Core.Tests.Pipelines.Linting;

public sealed class MarkdownBlocksTests
{
    [Theory]
    [InlineData("```yaml\na: 1\n```\n", "a: 1")]
    [InlineData("```yml\na: 1\n```\ntext\n~~~ yaml\nb: 2\n~~~~\n", "a: 1|b: 2")]
    [InlineData("```yaml title=x\r\na: 1\r\n```\r\n", "a: 1")]
    [InlineData("````yaml\n```\n````\n", "```")]
    [InlineData("```yaml\nnever closed\n", "never closed")]
    [InlineData("  ```yaml\n  a: 1\n  ```", "a: 1")]
    [InlineData("```yaml\n~~~\n```\n", "~~~")]
    [InlineData("```json\n{}\n```\n", "")]
    [InlineData("```text\n```yaml\nno block: 1\n```\n", "")]
    [InlineData("```yaml ignore\na: 1\n```\n", "")]
    [InlineData("```yaml,ignore\na: 1\n```\n", "")]
    [InlineData("```\na: 1\n```\n", "")]
    [InlineData("`` `yaml` ``\n```yaml``` is code\na: 1\n", "")]
    [InlineData("", "")]
    [InlineData(" \t\n\n", "")]
    public void Read_Markdown_GivesItsYamlBlocks(string markdown, string blocks) =>
        Assert.Equal(blocks, string.Join('|', Read(markdown).Select(block => block.Trim())));

    [Fact]
    public void Read_Block_KeepsItsPlaceInTheFile() =>
        Assert.Equal("       \n\n       \na: 1\n", Assert.Single(Read("# Title\n\n```yaml\na: 1\n```\nmore\n")));

    [Fact]
    public void Read_LargeFileOfFences_IsReadInOnePass() =>
        Assert.Equal("x", Assert.Single(Read(string.Concat(Enumerable.Repeat("```a`\n", 200_000)) + "```yaml\nx\n")).Trim());

    [Fact]
    public void Read_AnyText_GivesPartsOfItAtTheirPlaces() =>
        Gen.OneOf("```yaml\n", "```\n", "~~~ yml\n", "~~~\n", "a: 1\n", "é\n", "\n", "  ", "`", "x").Array[0, 30].Sample(pieces =>
        {
            byte[] markdown = Encoding.UTF8.GetBytes(string.Concat(pieces));
            foreach (byte[] block in MarkdownBlocks.Read(markdown))
            {
                Assert.All(block.Index(), place => Assert.True(place.Item == markdown[place.Index] || place.Item == ' '));
            }
        });

    private static string[] Read(string markdown) => [.. MarkdownBlocks.Read(Encoding.UTF8.GetBytes(markdown)).Select(Encoding.UTF8.GetString)];
}
