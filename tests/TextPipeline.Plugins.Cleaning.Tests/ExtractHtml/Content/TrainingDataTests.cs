using System.Text.Json;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Content;

public sealed class TrainingDataTests
{
    private const string Pages = "TEXTPIPELINE_TRAINING_PAGES";
    private const string Output = "TEXTPIPELINE_TRAINING_OUTPUT";

    /// <summary>Writes what <c>label_lines.py</c> reads. Here and not in a verb, because the features are the plugin's own business.</summary>
    [Fact]
    public void Write_FolderOfPages_GivesTheFeaturesOfEveryLine()
    {
        string? folder = Environment.GetEnvironmentVariable(Pages), output = Environment.GetEnvironmentVariable(Output);
        Assert.SkipUnless(folder is not null && output is not null, $"Set {Pages} to a folder of UTF-8 pages and {Output} to a file to write features for training.");
        var resources = new FolderResources(Path.GetDirectoryName(typeof(BlockFeatures).Assembly.Location)!);
        ClassWords words = ClassWords.Read(resources);
        LineWords lineWords = LineWords.Read(resources);
        var values = new List<int>();
        using var writer = new StreamWriter(output!) { NewLine = "\n" };
        int pages = 0;
        foreach (string file in Directory.EnumerateFiles(folder!, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            HtmlPage page = PageReader.Read(File.ReadAllText(file), words);
            var features = new BlockFeatures(page, words, lineWords);
            var lines = new List<int[]>();
            for (int i = 0; i < page.Blocks.Count; i++)
            {
                features.Write(i, values);
                lines.Add([.. values]);
            }

            string name = Path.ChangeExtension(Path.GetRelativePath(folder!, file), null).Replace('\\', '/');
            writer.WriteLine(JsonSerializer.Serialize(new { file = name, t = page.Blocks.Select(block => block.Text), f = lines }));
            pages++;
        }

        Assert.NotEqual(0, pages);
    }
}
