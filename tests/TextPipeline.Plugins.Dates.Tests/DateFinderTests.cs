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
        string text = string.Concat(Enumerable.Repeat("Kepala desa menyarankan agar warga mempertimbangkan kembali keputusan itu, sebab 300 orang menolak.\n", 500));
        var finder = new DateFinder();

        // The runtime's own work, such as compiling a method better, may fall into one of the calls.
        long least = Enumerable.Range(0, 5).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Empty(finder.Find(text, lexicon, DateOrder.Dmy));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.InRange(least, 0, 200);
    }
}
