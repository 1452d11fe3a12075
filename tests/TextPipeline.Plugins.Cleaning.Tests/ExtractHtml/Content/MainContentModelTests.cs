using System.Text;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Content;

public sealed class MainContentModelTests
{
    private static readonly FolderResources Resources = new(Path.GetDirectoryName(typeof(MainContentModel).Assembly.Location)!);
    private static readonly ClassWords Words = ClassWords.Read(Resources);

    [Fact]
    public void Score_ManyLines_GivesEachTheScoreOfItsPlace()
    {
        // More lines than are scored at once.
        string menu = string.Concat(Enumerable.Range(0, 300).Select(i => $"<li><a href=/{i}>Menu nomor {i}</a></li>"));
        string body = string.Concat(Enumerable.Repeat("<p>Pedagang itu mengatakan harga beras naik sejak pekan lalu, dan pembeli mulai mengeluh.</p>", 5));
        HtmlPage page = PageReader.Read($"<html><body><ul class=menu>{menu}</ul><article>{body}</article></body></html>", Words);

        int[] scores = MainContentModel.Read(Resources, Words).Score(page, LinkedData.Read([]));

        Assert.Equal(305, scores.Length);
        Assert.All(scores[..300], score => Assert.True(score < 0));
        Assert.All(scores[300..], score => Assert.True(score > 0));
    }

    [Fact]
    public void Score_PageWithoutLines_GivesNone() =>
        Assert.Empty(MainContentModel.Read(Resources, Words).Score(PageReader.Read("<html></html>", Words), LinkedData.Read([])));

    [Fact]
    public void Read_WordsWithAnotherCategory_SaysWhichFeatureDiffers()
    {
        ClassWords others = ClassWords.Read(new OneFile("content: text\nweather: rain\n"));

        FormatException exception = Assert.Throws<FormatException>(() => MainContentModel.Read(Resources, others));

        Assert.Contains("class.weather", exception.Message, StringComparison.Ordinal);
    }

    private sealed class OneFile(string text) : StageResources
    {
        public override bool TryOpen(string path, out Stream stream)
        {
            stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return true;
        }

        public override IReadOnlyList<string> List(string folder) => [];
    }
}
