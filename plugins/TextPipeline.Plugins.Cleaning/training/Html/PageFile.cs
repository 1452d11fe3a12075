using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

namespace TextPipeline.Plugins.Cleaning.Training.Html;

/// <summary>A page of the training data: its lines and their features.</summary>
/// <param name="Name">The file's name without folder and extension.</param>
/// <param name="Lines">The lines that it shows.</param>
/// <param name="Values">The features of each.</param>
/// <param name="Title">The line that is its title; -1 where there is none.</param>
internal sealed record PageFile(string Name, string[] Lines, short[][] Values, int Title)
{
    /// <summary>Reads every page of a folder, in the order of their names.</summary>
    /// <param name="folder">Holds UTF-8 files with the extension html, at any depth.</param>
    /// <param name="words">Words in attributes.</param>
    /// <param name="lineWords">Words in lines.</param>
    public static IEnumerable<PageFile> ReadAll(string folder, ClassWords words, LineWords lineWords)
    {
        var values = new List<int>();
        foreach (string path in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            HtmlPage page = PageReader.Read(File.ReadAllText(path), words);
            if (page.Blocks.Count == 0)
            {
                continue;
            }

            LinkedData linked = LinkedData.Read(page.Facts.LinkedData);
            var features = new BlockFeatures(page, linked, words, lineWords);
            var rows = new short[page.Blocks.Count][];
            for (int i = 0; i < rows.Length; i++)
            {
                features.Write(i, values);
                rows[i] = [.. values.Select(value => (short)Math.Clamp(value, short.MinValue, short.MaxValue))];
            }

            yield return new PageFile(Path.GetFileNameWithoutExtension(path), [.. page.Blocks.Select(block => block.Text)], rows, PageTitle.Find(page, linked));
        }
    }
}
