using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods;
using TextPipeline.Testing;
using TextPipeline.Text.Sentences;

namespace TextPipeline.Plugins.Summary.Tests.Methods;

public class FocusedScorerTests
{
    private const string Text = "Kapal karam. Nelayan membeli jaring biru. Pasar ikan tutup. Nelayan pulang.";

    [Fact]
    public void Score_NoFocus_IsTheOtherMethods() => Assert.Equal([1, 0.75, 0.5, 0.25], Score("", 1));

    [Fact]
    public void Score_WordsThatNoSentenceHas_IsTheOtherMethods() => Assert.Equal([1, 0.75, 0.5, 0.25], Score("gunung", 1));

    [Fact]
    public void Score_WeightOfOne_CountsSharedWordsAlone()
    {
        double[] scores = Score("NELAYAN jaring", 1);

        Assert.Equal([0, 1, 0], scores[..3]);
        Assert.InRange(scores[3], 0.2, 0.6);
    }

    [Fact]
    public void Score_WeightOfZero_KeepsTheOrderOfTheOtherMethod() => Assert.Equal([1, 0.6667, 0.3333, 0], Score("nelayan", 0).Select(score => Math.Round(score, 4)));

    [Fact]
    public void Score_WeightBetween_Mixes() => Assert.Equal(0.5 + (0.5 * 2 / 3), Score("nelayan jaring", 0.5)[1], 12);

    private static double[] Score(string focus, double weight)
    {
        var analyzer = new TextAnalyzer(new WordLists(new FolderResources(AppContext.BaseDirectory)));
        TextSpan[] spans = [.. new SentenceSplitter("id").Split(Text).Select(segment => TextSpan.FromBounds(segment.Start, segment.End))];
        AnalyzedText text = analyzer.Analyze(Text, spans, "id", "", focus);
        var scores = new double[text.Sentences.Length];
        new FocusedScorer(new LeadScorer(), weight).Score(text, scores);
        return scores;
    }
}
