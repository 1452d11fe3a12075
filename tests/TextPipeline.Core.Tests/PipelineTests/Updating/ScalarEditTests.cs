using System.Text;
using System.Text.Json;
using CsCheck;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.PipelineTests.Updating;

namespace TextPipeline.Core.Tests.PipelineTests.Updating;

public sealed class ScalarEditTests
{
    // Each holds one value, VALUE, in another style and place.
    private static readonly string[] Files =
    [
        "cases:\n  - name: a # first\n    expect:\n      text: VALUE\n      id: x # last\n",
        "cases:\n  - expect:\n      text: VALUE # why\n",
        "text: 'VALUE'\nother: 1\n",
        "text: \"VALUE\"   \nother: 1\n",
        "a: { text: VALUE, b: [1, 2] }\nc: d\n",
        "a: { text: 'VALUE' }\nc: d\n",
        "a:\n  text: |\n    one\n\n    VALUE\n  # comment\n  b: c\n",
        "a:\n  text: |-\n    VALUE\n\n\nb: c\n",
        "a:\n  - text: >\n      VALUE\n      two\n    b: c\n",
        "a:\n  text: |+\n    VALUE\n\n\nb: c\n",
        "- - text: VALUE",
        "a:\r\n  text: VALUE\r\n  b: c\r\n",
    ];

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOf("", "a", "true", "12", "a: b", "a #b", "- x", "'", "\"", " lead", "trail ", "a\n", "a\nb", "a\nb\n", "a\nb\n\n\n", "\na\n", "  a\nb", "\ta\nb", "a\n \nb", "😀\né", "\u0085", "\u0001", "a\r\nb", "{", "|", "&a", "\uFEFF", "x\u200By\nz"),
        Gen.String[Gen.OneOf('a', 'b', ' ', '\n', ':', '#', '\'', '"', '\\', 'é', '\t', '-'), 0, 24]);

    [Fact]
    public void Replace_AnyTextInAnyStyle_ChangesThatValueAlone() => Gen.Select(Gen.OneOf(Files), Value).Sample((file, value) =>
    {
        string? changed = ScalarEdit.Replace(file, Scalar(file), Json(value));
        Assert.NotNull(changed);
        SourceScalar after = Find(SourceReader.Read("", Encoding.UTF8.GetBytes(changed), [])!)!;
        Assert.Equal(value, after.Value);
        int place = file.IndexOf("text:", StringComparison.Ordinal) + 5;
        Assert.Equal(file[..place], changed[..place]);
    });

    [Theory]
    [InlineData("text: old # why\n", "new", "text: new # why\n")]
    [InlineData("text: old\nb: c\n", "one\ntwo\n", "text: |\n  one\n  two\nb: c\n")]
    [InlineData("a: { text: old }\n", "one\ntwo", "a: { text: \"one\\ntwo\" }\n")]
    [InlineData("a:\n  - text: |-\n      old\n    b: c\n", "one\n\ntwo", "a:\n  - text: |-\n      one\n\n      two\n    b: c\n")]
    [InlineData("text: 'it''s'\n", "it's: new", "text: 'it''s: new'\n")]
    [InlineData("text: plain\n", "12", "text: '12'\n")]
    public void Replace_Value_IsWrittenAsAPersonWould(string file, string value, string expected) =>
        Assert.Equal(expected, ScalarEdit.Replace(file, Scalar(file), Json(value)));

    [Theory]
    [InlineData("12.5")]
    [InlineData("true")]
    [InlineData("null")]
    public void Replace_Literal_StaysOne(string literal)
    {
        using JsonDocument json = JsonDocument.Parse(literal);
        Assert.Equal($"text: {literal}\n", ScalarEdit.Replace("text: old\n", Scalar("text: old\n"), json.RootElement));
    }

    [Fact]
    public void Replace_TextThatYamlCannotHold_GivesNull()
    {
        using JsonDocument json = JsonDocument.Parse("\"\\uD800\"");
        Assert.Null(ScalarEdit.Replace("text: old\n", Scalar("text: old\n"), json.RootElement));
    }

    [Fact]
    public void Replace_PlainValueOverSeveralLines_GivesNull() => Assert.Null(ScalarEdit.Replace("text: one\n  two\nb: c\n", Scalar("text: one\n  two\nb: c\n"), Json("new")));

    private static SourceScalar Scalar(string file) => Find(SourceReader.Read("", Encoding.UTF8.GetBytes(file), [])!)!;

    private static SourceScalar? Find(SourceNode node) => node switch
    {
        SourceMapping mapping => mapping.Find("text")?.Value as SourceScalar ?? mapping.Members.Select(member => Find(member.Value)).FirstOrDefault(found => found is not null),
        SourceSequence list => list.Items.Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static JsonElement Json(string value)
    {
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(value));
        return json.RootElement.Clone();
    }
}
