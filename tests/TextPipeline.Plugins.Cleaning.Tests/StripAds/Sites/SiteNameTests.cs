using System.Text;
using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteNameTests
{
    [Theory]
    [InlineData("""{"site":"Example.com"}""", "example.com")]
    [InlineData("""{"site":" www.example.com "}""", "example.com")]
    [InlineData("""{"site":"a","url":"https://b.example/"}""", "a")]
    [InlineData("""{"site":" ","url":"https://b.example/x"}""", "b.example")]
    [InlineData("""{"site":7,"url":"https://b.example/x"}""", "b.example")]
    [InlineData("""{"url":"https://WWW.Example.com:8080/a?b#c"}""", "example.com")]
    [InlineData("""{"url":"http://name:word@news.example.com"}""", "news.example.com")]
    [InlineData("""{"url":"//cdn.example.com/a"}""", "cdn.example.com")]
    [InlineData("""{"url":"https://[2001:db8::1]/a"}""", "[2001:db8::1]")]
    [InlineData("""{"url":"https://[2001:db8::1]:81/a"}""", "[2001:db8::1]")]
    [InlineData("""{"url":"https://www.example.com\\a"}""", "example.com")]
    [InlineData("""{"url":"www."}""", null)]
    [InlineData("""{"url":"https:///path"}""", null)]
    [InlineData("""{"url":"example.com/a"}""", null)]
    [InlineData("""{}""", null)]
    public void TryFind_Metadata_NamesTheSite(string metadata, string? expected)
    {
        bool found = SiteName.TryFind(Metadata.Parse(Encoding.UTF8.GetBytes(metadata)), out string? site);
        Assert.Equal((expected is not null, expected), (found, site));
    }
}
