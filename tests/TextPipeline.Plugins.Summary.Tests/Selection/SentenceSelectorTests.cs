using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Selection;
using TextPipeline.Testing;
using TextPipeline.Text.Sentences;

namespace TextPipeline.Plugins.Summary.Tests.Selection;

public class SentenceSelectorTests
{
    private const string Text = "Air laut naik. Warga pindah rumah jauh. Kapal karam. Pasar tutup lama sekali.";

    [Fact]
    public void Select_Sentences_TakesBestFirst() => Assert.Equal([2, 0], Select(new SentenceBudget(2), 2, 1, 3, 0));

    [Fact]
    public void Select_EqualScores_TakesEarlier() => Assert.Equal([0, 1], Select(new SentenceBudget(2), 1, 1, 1, 1));

    [Fact]
    public void Select_MoreThanThereAre_TakesAll() => Assert.Equal([3, 2, 1, 0], Select(new SentenceBudget(9), 1, 2, 3, 4));

    [Fact]
    public void Select_Ratio_RoundsUp() => Assert.Equal([0, 1], Select(new RatioBudget(0.3), 4, 3, 2, 1));

    [Fact]
    public void Select_Words_StopsWhereTheNextWouldMissByMore()
    {
        Assert.Equal([0, 1], Select(new WordBudget(6), 4, 3, 2, 1));
        Assert.Equal([0], Select(new WordBudget(4), 4, 3, 2, 1));
    }

    [Theory]
    [InlineData(8, 5)]
    [InlineData(7, 4)]
    public void Select_FourSentencesOfNearlyAllWords_AreEnough(int words, int sentences) =>
        Assert.Equal(sentences, new SentenceSelector(new WordBudget(words), mostRepeated: 1).Select(Analyze("Air naik. Api padam. Kopi. Teh. Susu."), [5, 4, 3, 2, 1]).Count);

    [Fact]
    public void Select_Characters_PassesOverWhatDoesNotFit() => Assert.Equal([0, 2], Select(new CharacterBudget(28), 4, 3, 2, 1));

    [Fact]
    public void Select_FirstBeyondCharacters_IsGivenAlone() => Assert.Equal([1], Select(new CharacterBudget(5), 1, 4, 2, 3));

    private static List<int> Select(ISummaryBudget budget, params double[] scores) => new SentenceSelector(budget, mostRepeated: 1).Select(Analyze(Text), scores);

    private static AnalyzedText Analyze(string text)
    {
        var analyzer = new TextAnalyzer(new WordLists(new FolderResources()));
        TextSpan[] spans = [.. new SentenceSplitter("id").Split(text).Select(segment => TextSpan.FromBounds(segment.Start, segment.End))];
        return analyzer.Analyze(text, spans, "und", "");
    }
}
