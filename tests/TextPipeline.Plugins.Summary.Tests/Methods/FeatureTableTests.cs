using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods.Linear;
using TextPipeline.Testing;
using TextPipeline.Text.Sentences;

namespace TextPipeline.Plugins.Summary.Tests.Methods;

public class FeatureTableTests
{
    private const string Text = "Kapal karam. Nelayan membeli jaring biru.\nNamun pasar ikan tutup lama. \"Kami pulang,\" katanya.";

    [Theory]
    [InlineData(nameof(LinearFeature.SentencesBefore), 0, 1, 2, 3)]
    [InlineData(nameof(LinearFeature.SentencesAfter), 3, 2, 1, 0)]
    [InlineData(nameof(LinearFeature.SentencesOfText), 4, 4, 4, 4)]
    [InlineData(nameof(LinearFeature.Words), 2, 4, 5, 3)]
    [InlineData(nameof(LinearFeature.WordsBefore), 0, 2, 6, 11)]
    [InlineData(nameof(LinearFeature.WordsOfText), 14, 14, 14, 14)]
    [InlineData(nameof(LinearFeature.WordsRank), 3, 1, 0, 2)]
    [InlineData(nameof(LinearFeature.ParagraphsBefore), 0, 0, 1, 1)]
    [InlineData(nameof(LinearFeature.ParagraphSentencesBefore), 0, 1, 0, 1)]
    [InlineData(nameof(LinearFeature.ParagraphSentencesAfter), 1, 0, 1, 0)]
    [InlineData(nameof(LinearFeature.FirstQuotationDistance), 3, 2, 1, 0)]
    [InlineData(nameof(LinearFeature.BeforeWords), -1, 2, 4, 5)]
    [InlineData(nameof(LinearFeature.SecondAfterWords), 5, 3, -1, -1)]
    [InlineData(nameof(LinearFeature.AfterQuotation), 0, 0, 1, -1)]
    [InlineData(nameof(LinearFeature.AfterConnective), 0, 1, 0, -1)]
    [InlineData(nameof(LinearFeature.BeforeConnective), -1, 0, 0, 1)]
    public void Of_Sentences_TellsPlacesRanksAndNeighbors(string feature, double first, double second, double third, double fourth)
    {
        var analyzer = new TextAnalyzer(new WordLists(new FolderResources(AppContext.BaseDirectory)));
        TextSpan[] spans = [.. new SentenceSplitter("id").Split(Text).Select(segment => TextSpan.FromBounds(segment.Start, segment.End))];

        FeatureTable table = FeatureTable.Of(analyzer.Analyze(Text, spans, "id", ""));

        Assert.Equal([first, second, third, fourth], Enumerable.Range(0, 4).Select(sentence => table[sentence][(int)Enum.Parse<LinearFeature>(feature)]));
    }
}
