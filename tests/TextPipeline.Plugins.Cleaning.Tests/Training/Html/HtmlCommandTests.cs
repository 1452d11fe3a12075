using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;
using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.Training.Html;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.Training.Html;

public sealed class HtmlCommandTests : IDisposable
{
    private static readonly FolderResources Resources = new(Path.GetDirectoryName(typeof(BlockFeatures).Assembly.Location)!);

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_PagesAndLabels_WritesAModelThatTellsThemApart()
    {
        string pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName, labels = Path.Combine(_folder, "labels.jsonl"), output = Path.Combine(_folder, "model.txt");
        for (int page = 0; page < 12; page++)
        {
            File.WriteAllText(
                Path.Combine(pages, $"situs{page}-a.html"),
                $"<html><ul>{string.Concat(Enumerable.Range(0, 6).Select(i => $"<li><a href=/{i}>Menu {i}</a></li>"))}</ul><article><p>Kemarin harga beras ke-{page} naik lagi, kata pedagang di pasar itu kepada pembeli.</p></article>");
            File.AppendAllText(labels, $$"""{"html":"situs{{page}}-a.html","keep":["harga beras"],"drop":["Menu 1","Menu 4"]}""" + "\n");
        }

        Assert.Equal(0, HtmlCommand.Run([pages, labels, "-o", output], TextWriter.Null));

        ClassWords words = ClassWords.Read(Resources);
        LineWords lineWords = LineWords.Read(Resources);
        using var reader = new StreamReader(output);
        BoostedTrees model = BoostedTreesFile.Read("model.txt", reader, BlockFeatures.NamesFor(words, lineWords));
        PageFile first = PageFile.ReadAll(pages, words, lineWords).First();
        Assert.True(model.Score(first.Values[1]) < 0);
        Assert.True(model.Score(first.Values[^1]) > 0);
    }

    [Fact]
    public void Run_NoOutput_SaysHowItIsUsed() => Assert.Equal(2, HtmlCommand.Run([_folder], TextWriter.Null));
}
