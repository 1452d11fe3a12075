using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO;

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
    public void For_AnyIdentity_StaysInTheFolder(string id, string expected) => Assert.Equal(expected, DocumentFileName.For(id));

    [Fact]
    public void For_LongIdentities_StayApart()
    {
        string one = DocumentFileName.For(new string('x', 1000)), two = DocumentFileName.For(new string('x', 1001));
        Assert.NotEqual(one, two);
        Assert.True(one.Length < 150);
    }
}
