using TextPipeline.Plugins.Summary.Analysis;
using static TextPipeline.Plugins.Summary.Methods.Linear.LinearFeature;

namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>The features of every sentence of a text: those of the sentence by itself, and those that need its neighbours and rivals.</summary>
internal sealed class FeatureTable
{
    private static readonly (int Offset, LinearFeature First)[] Neighbors =
        [(-2, SecondBeforeWords), (-1, BeforeWords), (1, AfterWords), (2, SecondAfterWords)];

    private readonly double[] _values;

    private FeatureTable(double[] values) => _values = values;

    /// <summary>Computes them; n log n in the number of sentences, linear in the words.</summary>
    public static FeatureTable Of(AnalyzedText text)
    {
        int count = text.Sentences.Length;
        var table = new FeatureTable(new double[count * LinearFeatures.Count]);
        var features = new LinearFeatures(text);
        for (int i = 0; i < count; i++)
        {
            features.Fill(i, table.Row(i));
        }

        table.FillPlaces(text);
        table.FillRanks(Centroid, CentroidRank, count);
        table.FillRanks(LinearFeature.Words, WordsRank, count);
        table.FillNeighbors(text);
        return table;
    }

    /// <summary>The features of a sentence, by <see cref="LinearFeature"/>.</summary>
    public ReadOnlySpan<double> this[int sentence] => Row(sentence);

    private Span<double> Row(int sentence) => _values.AsSpan(sentence * LinearFeatures.Count, LinearFeatures.Count);

    private double At(int sentence, LinearFeature feature) => _values[(sentence * LinearFeatures.Count) + (int)feature];

    private void FillPlaces(AnalyzedText text)
    {
        AnalyzedSentence[] sentences = text.Sentences;
        int words = 0, paragraphStart = 0;
        int firstQuotation = Math.Max(Array.FindIndex(sentences, sentence => sentence.Has(SentenceTraits.HasQuotation)), -1);
        firstQuotation = firstQuotation < 0 ? sentences.Length : firstQuotation;
        for (int i = 0; i < sentences.Length; i++)
        {
            paragraphStart = i > 0 && sentences[i].Paragraph == sentences[i - 1].Paragraph ? paragraphStart : i;
            Span<double> row = Row(i);
            row[(int)SentencesBefore] = i;
            row[(int)SentencesAfter] = sentences.Length - 1 - i;
            row[(int)SentencesOfText] = sentences.Length;
            row[(int)LinearFeature.Words] = sentences[i].WordCount;
            row[(int)WordsBefore] = words;
            row[(int)WordsOfText] = text.Words.Length;
            row[(int)ParagraphsBefore] = sentences[i].Paragraph;
            row[(int)ParagraphsOfText] = text.ParagraphCount;
            row[(int)ParagraphSentencesBefore] = i - paragraphStart;
            row[(int)LinearFeature.CapitalizedWords] = sentences[i].CapitalizedWords;
            row[(int)LinearFeature.Commas] = sentences[i].Commas;
            row[(int)FirstQuotationDistance] = firstQuotation - i;
            words += sentences[i].WordCount;
        }

        for (int i = sentences.Length - 2; i >= 0; i--)
        {
            if (sentences[i].Paragraph == sentences[i + 1].Paragraph)
            {
                Row(i)[(int)ParagraphSentencesAfter] = At(i + 1, ParagraphSentencesAfter) + 1;
            }
        }
    }

    private void FillRanks(LinearFeature value, LinearFeature rank, int count)
    {
        var sorted = new double[count];
        for (int i = 0; i < count; i++)
        {
            sorted[i] = At(i, value);
        }

        Array.Sort(sorted);
        for (int i = 0; i < count; i++)
        {
            Row(i)[(int)rank] = count - EndOf(sorted, At(i, value));
        }
    }

    // The index behind the last value that is not above this one.
    private static int EndOf(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void FillNeighbors(AnalyzedText text)
    {
        AnalyzedSentence[] sentences = text.Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            Span<double> row = Row(i);
            row[(int)NextShare] = i + 1 < sentences.Length ? At(i + 1, PreviousShare) : -1;
            foreach ((int offset, LinearFeature first) in Neighbors)
            {
                Span<double> values = row.Slice((int)first, 4);
                int other = i + offset;
                if (other < 0 || other >= sentences.Length)
                {
                    values.Fill(-1);
                    continue;
                }

                values[0] = sentences[other].WordCount;
                values[1] = (sentences[other].Has(SentenceTraits.HasQuotation) ? 1 : 0) + (sentences[other].Has(SentenceTraits.InsideQuotation) ? 2 : 0);
                values[2] = At(other, Centroid);
                values[3] = At(other, OpensWithConnective);
            }
        }
    }
}
