using CsCheck;
using TextPipeline.Text.Words;

namespace TextPipeline.Text.Tests.Words;

public sealed class WordTableTests
{
    [Fact]
    public void Item_AnyWords_BehavesAsADictionaryOfLowerCaseWords() =>
        Gen.Select(Gen.String[Gen.Char["abAB.éÉдД"], 1, 4], Gen.Int[1, 9]).Array[0, 300].Sample(pairs =>
        {
            var table = new WordTable();
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach ((string word, int value) in pairs)
            {
                table[word] = value;
                expected[word.ToLowerInvariant()] = value;
            }

            Assert.Equal(expected.Count, table.Count);
            Assert.All(expected, pair => Assert.Equal(pair.Value, table[pair.Key.ToUpperInvariant()]));
            Assert.Equal(0, table["zz"]);
        });

    [Fact]
    public void Item_WordThatIsEmptyOrTooLong_IsNotThereAndCannotBeSet()
    {
        var table = new WordTable();
        string tooLong = new('a', WordTable.LongestWord + 1);

        Assert.Equal(0, table[""]);
        Assert.Equal(0, table[tooLong]);
        Assert.Throws<ArgumentException>(() => table[""] = 1);
        Assert.Throws<ArgumentException>(() => table[tooLong] = 1);
    }
}
