using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

public sealed class DateFinderTests
{
    [Fact]
    public void Find_TextWithoutDates_AllocatesNothing()
    {
        string folder = Path.GetDirectoryName(typeof(NormalizeDatesStage).Assembly.Location)!;
        Lexicon lexicon = new LanguageCatalog(new FolderResources(folder)).Get("id");
        string text = string.Concat(Enumerable.Repeat("Kepala desa menyarankan agar warga mempertimbangkan kembali keputusan itu, sebab 300 orang menolak.\n", 50));
        var finder = new DateFinder();

        // A collection while a call runs counts the rest of the thread's allocation block as allocated; not every call meets one.
        long least = Enumerable.Range(0, 60).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int found = finder.Find(text, lexicon, DateOrder.Dmy).Count;
            return GC.GetAllocatedBytesForCurrentThread() - before + found;
        });

        Assert.Equal(0, least);
    }
}
