using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods;
using TextPipeline.Testing;
using TextPipeline.Text.Sentences;

namespace TextPipeline.Plugins.Summary.Tests.Methods;

public class MethodTests
{
    // Three sentences speak of the dike, one of something else.
    private const string Text = 
        "Tanggul bambu menahan ombak. Tanggul bambu menahan ombak besar. Sebuah restoran membuka cabang. Warga merawat tanggul bambu.";

    [Theory]
    [InlineData(nameof(SummaryMethod.Textrank))]
    [InlineData(nameof(SummaryMethod.Lexrank))]
    [InlineData(nameof(SummaryMethod.Luhn))]
    public void Score_SentenceOfItsOwn_IsLast(string method)
    {
        double[] scores = Score(method);

        Assert.Equal(2, Array.IndexOf(scores, scores.Min()));
        Assert.All(scores, score => Assert.True(double.IsFinite(score)));
    }

    [Fact]
    public void Score_Pacsum_PrefersWhatIsTakenUpLater()
    {
        double[] scores = Score(nameof(SummaryMethod.Pacsum));

        Assert.Equal(0, Array.IndexOf(scores, scores.Max()));
        Assert.True(scores[3] < 0);
    }

    [Fact]
    public void Score_PageRanks_SumToOne() => Assert.Equal(1, Score(nameof(SummaryMethod.Textrank)).Sum(), 9);

    [Fact]
    public void Score_LsaOfSentencesThatShareNothing_PrefersThoseWithMostWordsForTheTopic()
    {
        double[] scores = Score(nameof(SummaryMethod.Lsa), "Kapal karam. Petani menanam jagung manis merah. Pasar tutup. Nelayan membeli jaring biru.");

        Assert.True(scores[1] > scores[3] && scores[3] > 2 * Math.Max(scores[0], scores[2]));
    }

    [Fact]
    public void Score_Luhn_IsSquareOfSignificantWordsOverLength() => Assert.Equal([4, 4, 0, 2], Score(nameof(SummaryMethod.Luhn)));

    [Fact]
    public void Score_Twice_GivesTheSameBits() =>
        Assert.All(Enum.GetNames<SummaryMethod>(), method => Assert.Equal(Score(method).Select(BitConverter.DoubleToInt64Bits), Score(method).Select(BitConverter.DoubleToInt64Bits)));

    // Pinned, so that a machine or a version of .NET on which sums or logarithms come out otherwise is noticed. New weights change the first row.
    [Theory]
    [InlineData(nameof(SummaryMethod.Linear), "40056AE8C8A0B3E6")]
    [InlineData(nameof(SummaryMethod.Textrank), "3FCFA9E0DB3B377E")]
    [InlineData(nameof(SummaryMethod.Lexrank), "3FB0B217C0EE8024")]
    [InlineData(nameof(SummaryMethod.Lsa), "3FD050FC32C9A7BF")]
    [InlineData(nameof(SummaryMethod.Luhn), "4000000000000000")]
    [InlineData(nameof(SummaryMethod.Pacsum), "BFB3F671B03239E3")]
    public void Score_LastSentence_HasTheseBits(string method, string bits) =>
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(Score(method, Text)[^1]).ToString("X16", System.Globalization.CultureInfo.InvariantCulture));

    private static double[] Score(string method, string content = Text)
    {
        var resources = new FolderResources(AppContext.BaseDirectory);
        TextSpan[] spans = [.. new SentenceSplitter("id").Split(content).Select(segment => TextSpan.FromBounds(segment.Start, segment.End))];
        AnalyzedText text = new TextAnalyzer(new WordLists(resources)).Analyze(content, spans, "id", "");
        var scores = new double[text.Sentences.Length];
        SentenceScorers.Create(Enum.Parse<SummaryMethod>(method), resources).Score(text, scores);
        return scores;
    }
}
