using System.Buffers;
using System.Text;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

public sealed class TextEncoderTests
{
    private static string Encode(Document document, bool withHeading = false)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Equal(0, new TextEncoder(withHeading).Encode(document, default, output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Annotation Mark(string type, int start, int end, string features) => new(type, TextSpan.FromBounds(start, end), Metadata.Parse(Encoding.UTF8.GetBytes(features)));

    [Fact]
    public void Encode_EverythingThere_IsInBlocks()
    {
        Document document = Document.Create("a", "On 2 May\n2023 at 8.")
            .With(MetadataKeys.Summary, "One.\r\nTwo.\n").With(MetadataKeys.Translation, "Eins.").With(MetadataKeys.Warnings, ["x: y", "z: w"])
            .Annotate(Mark("date", 17, 18, """{"value":"T08"}"""), Mark("sentence", 0, 19, "{}"), Mark("date", 3, 13, """{"value":"2023-05-02"}"""), Mark("number", 3, 4, """{"value":2.50}"""));
        Assert.Equal("""
            On 2 May
            2023 at 8.

            dates:
              2 May 2023 = 2023-05-02
              8 = T08

            numbers:
              2 = 2.50

            summary:
              One.
              Two.

            translation:
              Eins.

            warnings:
              x: y
              z: w

            """, Encode(document));
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("x", "x\n")]
    [InlineData("x\n\n", "x\n\n")]
    public void Encode_TextAlone_EndsWithALine(string text, string expected) => Assert.Equal(expected, Encode(Document.Create("a", text)));

    [Fact]
    public void Encode_SeveralDocuments_AreNamedOnOneLine() => Assert.Equal("==> a b <==\nx\n\n", Encode(Document.Create("a\nb", "x"), withHeading: true));

    [Fact]
    public void Encode_ChildOfTheOnlyDocument_IsNamed() => Assert.Equal("==> a/1 <==\nx\n\n", Encode(Document.Create("a", "x y").Derive("1", "x")));

    // A lone surrogate has no UTF-8; it must cost a character, never the run.
    [Fact]
    public void Encode_LoneSurrogateInAValue_IsReplaced() =>
        Assert.Equal("x\uFFFD\n\ndates:\n  x = \uFFFD\n", Encode(Document.Create("a", "x\uD800").Annotate(Mark("date", 0, 1, """{"value":"\ud800"}"""))));
}
