namespace TextPipeline.Plugins.Cleaning.Training.Text;

/// <summary><c>train detect</c>: which labelled pages the detector takes for articles, and which articles for pages.</summary>
internal static class DetectCommand
{
    public static int Run(IReadOnlyList<string> arguments, TextWriter report)
    {
        TextCorpus corpus = TextCorpus.Read(arguments);
        foreach (IGrouping<string, ReadPage> set in corpus.Pages.GroupBy(page => page.Page.Set + (page.Page.IsArticle ? " (articles)" : "")))
        {
            ReadPage[] wrong = [.. set.Where(page => page.IsPageDump == page.Page.IsArticle)];
            report.WriteLine(FormattableString.Invariant($"{set.Key}: {wrong.Length} of {set.Count()} taken wrongly"));
            foreach (ReadPage page in wrong)
            {
                report.WriteLine(FormattableString.Invariant($"  {page.Page.Id} ({page.Page.Site}): {page.Features.Count} lines, {page.FrameLines} of a frame"));
            }
        }

        return 0;
    }
}
