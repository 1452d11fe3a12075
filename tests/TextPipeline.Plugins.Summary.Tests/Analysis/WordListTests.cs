using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Tests.Analysis;

public class WordListTests
{
    [Fact]
    public void Read_Sections_GiveKinds()
    {
        WordList list = WordList.Read(new StringReader("# own\n[stop]\nyang  itu # both\n\n[pronoun]\nitu\n"));

        Assert.Equal(WordKinds.Stop, list.KindsOf(WordHash.Of("Yang")));
        Assert.Equal(WordKinds.Stop | WordKinds.Pronoun, list.KindsOf(WordHash.Of("itu")));
        Assert.Equal(WordKinds.None, list.KindsOf(WordHash.Of("both")));
    }

    [Theory]
    [InlineData("yang", "line 1: words stand before the first section, such as [stop]")]
    [InlineData("[stop]\n[verbs]", "line 2: '[verbs]' is none of [stop], [connective], [pronoun], [speech]")]
    public void Read_NotWellFormed_NamesLine(string file, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => WordList.Read(new StringReader(file))).Message);
}
