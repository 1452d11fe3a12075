using System.Globalization;
using System.Text;
using TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Profiles;

public sealed class ContentStoreTests
{
    [Fact]
    public void Add_MoreThanAChunk_KeepsEveryContent()
    {
        var store = new ContentStore(4);
        for (int i = 0; i < 2500; i++)
        {
            Assert.Equal(i, store.Add((ulong)i * 3, BitConverter.GetBytes(i * 7), Encoding.UTF8.GetBytes(new string('x', i % 50) + i.ToString(CultureInfo.InvariantCulture))));
        }

        store.SetOriginal(2100, 4);
        for (int i = 0; i < store.Count; i++)
        {
            Assert.Equal((ulong)i * 3, store.KeyOf(i));
            Assert.Equal(i == 2100 ? 4 : i, store.OriginalOf(i));
            Assert.Equal(BitConverter.GetBytes(i * 7), store.ContentOf(i));
            Assert.Equal(new string('x', i % 50) + i.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(store.IdOf(i)));
        }
    }

    [Fact]
    public void Add_LongId_KeepsWholeCharactersOfIt()
    {
        var store = new ContentStore(1);
        store.Add(1, [0], Encoding.UTF8.GetBytes("a" + new string('€', 400)));
        store.Add(2, [1], "b"u8);
        Assert.Equal("a" + new string('€', (ContentStore.MostIdBytes - 1) / 3), Encoding.UTF8.GetString(store.IdOf(0)));
        Assert.Equal("b", Encoding.UTF8.GetString(store.IdOf(1)));
    }
}
