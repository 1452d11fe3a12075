using System.Text;
using CsCheck;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

public sealed class DocumentFileNameTests
{
    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("news/2023/berita.html", "news/2023/berita.html.txt")]
    [InlineData("../../etc/passwd", "%2E%2E/%2E%2E/etc/passwd.txt")]
    [InlineData("/root", "%/root.txt")]
    [InlineData("a:b*c?", "a%3Ab%2Ac%3F.txt")]
    [InlineData("a%b", "a%25b.txt")]
    [InlineData("bahasa é ไทย 文", "bahasa é ไทย 文.txt")]
    [InlineData("a\\b\u0000", "a%5Cb%00.txt")]
    [InlineData("a.txt/1", "a.txt%/1.txt")]
    [InlineData("metadata.jsonl/x.partial/1", "metadata.jsonl%/x.partial%/1.txt")]
    [InlineData("end. /end./x. ", "end.%20/end%2E/x. .txt")]
    [InlineData("NUL/com1.x/aux.txt/console", "%4EUL/%63om1.x/%61ux.txt%/console.txt")]
    public void For_AnyIdentity_StaysInTheFolder(string id, string expected) => Assert.Equal(expected, DocumentFileName.For(id));

    [Fact]
    public void For_LoneSurrogate_IsNamedByItsNumber() => Assert.Equal("a%uD800b.txt", DocumentFileName.For("a\uD800b"));

    [Fact]
    public void For_LongIdentities_StayApart()
    {
        string one = DocumentFileName.For(new string('x', 1000)), two = DocumentFileName.For(new string('x', 1001));
        Assert.NotEqual(one, two);
        Assert.True(one.Length < 150);
    }

    // Names are limited in bytes on most systems, to 255, and paths to 4,096.
    [Fact]
    public void For_AnyIdentity_FitsFileSystems()
    {
        string[] letters = ["a", "é", "文", "\U00020000", "%", ":", "/", ".", "\uD800", " ", "x/y/z/"];
        Gen.Select(Gen.OneOf(letters).Array[1, 6], Gen.Int[1, 700]).Sample((pieces, times) =>
        {
            string name = DocumentFileName.For(string.Concat(Enumerable.Repeat(string.Concat(pieces), times)));
            Assert.All(name.Split('/'), part => Assert.InRange(Encoding.UTF8.GetByteCount(part + ".partial"), 9, 255));
            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 1500);
            Assert.DoesNotContain('\uFFFD', name);
        });
    }

    // Two identities may share a file only by the ending that the second has already; FolderSink tells those apart.
    [Fact]
    public void For_DifferentIdentities_HaveDifferentNames()
    {
        Gen<string> id = Gen.OneOf("a", "b", "/", ".", ".txt", "%", "%25", "2E", "\uD800", "\uD801", "\uFFFD", " ", "nul", "..").Array[1, 5].Select(string.Concat);
        Gen.Select(id, id).Sample((one, two) =>
        {
            string Bare(string text) => text.EndsWith(".txt", StringComparison.Ordinal) ? text[..^4] : text;
            if (one != two && Bare(one) != Bare(two))
            {
                Assert.NotEqual(DocumentFileName.For(one), DocumentFileName.For(two));
            }
        });
    }
}
