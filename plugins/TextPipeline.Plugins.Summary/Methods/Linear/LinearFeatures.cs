using TextPipeline.Plugins.Summary.Analysis;
using static TextPipeline.Plugins.Summary.Methods.Linear.LinearFeature;

namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>Computes what a sentence tells by itself and by its words; <see cref="FeatureTable"/> adds the rest. One instance a text; linear in its words.</summary>
internal sealed class LinearFeatures
{
    /// <summary>Number of features.</summary>
    public static int Count { get; } = Enum.GetValues<LinearFeature>().Length;

    private readonly AnalyzedText _text;
    private readonly int[] _first;
    private readonly int[] _last;

    // In which sentence a word stood last, counted from 1.
    private readonly int[] _stamp;
    private readonly double _centroidNorm;
    private readonly double _highestFrequency;

    public LinearFeatures(AnalyzedText text)
    {
        _text = text;
        _first = new int[text.Frequencies.Length];
        _last = new int[text.Frequencies.Length];
        _stamp = new int[text.Frequencies.Length];
        for (int i = text.Sentences.Length - 1; i >= 0; i--)
        {
            foreach (int word in text.WordsOf(i))
            {
                _first[word] = i;
            }
        }

        for (int i = 0; i < text.Sentences.Length; i++)
        {
            foreach (int word in text.WordsOf(i))
            {
                _last[word] = i;
            }
        }

        double squares = 0;
        int highest = 1;
        for (int word = 0; word < text.Frequencies.Length; word++)
        {
            if (!text.StopWords[word])
            {
                squares += (double)text.Frequencies[word] * text.Frequencies[word];
                highest = Math.Max(highest, text.Frequencies[word]);
            }
        }

        _centroidNorm = Math.Sqrt(squares);
        _highestFrequency = highest;
    }

    /// <summary>Fills the features of a sentence. Sentences are asked for in order.</summary>
    /// <param name="index">The sentence.</param>
    /// <param name="values">One place a feature; overwritten.</param>
    public void Fill(int index, Span<double> values)
    {
        values.Clear();
        Place(index, values);
        Marks(_text.Sentences[index], values);
        WordShares(index, values);
    }

    private static void Set(Span<double> values, LinearFeature feature, bool value) => values[(int)feature] = value ? 1 : 0;

    private void Place(int index, Span<double> values)
    {
        AnalyzedSentence[] sentences = _text.Sentences;
        LinearFeature? position = index switch
        {
            < 5 => Position1 + index,
            < 8 => Position6To8,
            < 14 => Position9To14,
            _ => null,
        };
        if (position is { } place)
        {
            values[(int)place] = 1;
        }

        values[(int)PositionReciprocal] = 1.0 / (index + 1);
        values[(int)PositionShare] = sentences.Length > 1 ? (double)index / (sentences.Length - 1) : 0;
        Set(values, PositionLast, sentences.Length > 1 && index == sentences.Length - 1);
        if (_text.ParagraphCount < 2)
        {
            return;
        }

        int paragraph = sentences[index].Paragraph;
        bool starts = index == 0 || sentences[index - 1].Paragraph != paragraph;
        bool ends = index == sentences.Length - 1 || sentences[index + 1].Paragraph != paragraph;
        Set(values, ParagraphStart, starts);
        Set(values, ParagraphAlone, starts && ends);
        if (paragraph < 3)
        {
            values[(int)Paragraph1 + paragraph] = 1;
        }
    }

    private static void Marks(AnalyzedSentence sentence, Span<double> values)
    {
        values[(int)LengthBucket(sentence.WordCount)] = 1;
        Set(values, QuotationIn, sentence.Has(SentenceTraits.HasQuotation));
        Set(values, QuotationOpens, sentence.Has(SentenceTraits.OpensWithQuotation));
        Set(values, QuotationEnds, sentence.Has(SentenceTraits.EndsWithQuotation));
        Set(values, QuotationInside, sentence.Has(SentenceTraits.InsideQuotation));
        Set(values, EndsWithoutStop, !sentence.Has(SentenceTraits.EndsWithStop));
        Set(values, EndsWithQuestion, sentence.Has(SentenceTraits.EndsWithQuestion));
        Set(values, EndsWithExclamation, sentence.Has(SentenceTraits.EndsWithExclamation));
        Set(values, Parenthesis, sentence.Has(SentenceTraits.HasParenthesis));
        Set(values, Digit, sentence.Has(SentenceTraits.HasDigit));
        Set(values, LinearFeature.HadDateline, sentence.Has(SentenceTraits.HadDateline));
        double words = Math.Max(1, sentence.WordCount);
        values[(int)CommaShare] = Math.Min(1, sentence.Commas / words);
        values[(int)CapitalizedShare] = sentence.CapitalizedWords / words;
    }

    private static LinearFeature LengthBucket(int words) => words switch
    {
        < 6 => LengthTo5,
        < 10 => Length6To9,
        < 15 => Length10To14,
        < 20 => Length15To19,
        < 25 => Length20To24,
        < 30 => Length25To29,
        < 40 => Length30To39,
        _ => Length40Up,
    };

    private void WordShares(int index, Span<double> values)
    {
        ReadOnlySpan<int> words = _text.WordsOf(index);
        int content = 0, fresh = 0, later = 0, unique = 0, first = 0, title = 0, previous = 0;
        double frequency = 0, coverage = 0;
        int frequent = 0;
        foreach (int word in words)
        {
            values[(int)Speech] = _text.Kinds[word].HasFlag(WordKinds.Speech) ? 1 : values[(int)Speech];
            if (_text.StopWords[word])
            {
                continue;
            }

            content++;
            frequency += _text.Frequencies[word];
            frequent += _text.Frequencies[word] > 2 ? 1 : 0;
            coverage += Logarithm.Of(1 + _text.Frequencies[word]);
            fresh += _first[word] == index ? 1 : 0;
            later += _last[word] > index ? 1 : 0;
            unique += _first[word] == _last[word] ? 1 : 0;
            first += index > 0 && _first[word] == 0 ? 1 : 0;
            title += _text.TitleWords.Length > 0 && _text.TitleWords[word] ? 1 : 0;
            previous += index > 0 && _stamp[word] == index ? 1 : 0;
        }

        foreach (int word in words)
        {
            if (!_text.StopWords[word])
            {
                _stamp[word] = index + 1;
            }
        }

        if (words.Length > 0)
        {
            WordKinds opening = _text.Kinds[words[0]];
            Set(values, OpensWithConnective, opening.HasFlag(WordKinds.Connective));
            Set(values, OpensWithPronoun, opening.HasFlag(WordKinds.Pronoun));
            Set(values, OpensWithSpeech, opening.HasFlag(WordKinds.Speech));
            values[(int)ContentShare] = (double)content / words.Length;
        }

        values[(int)FrequentWords] = frequent;
        values[(int)Coverage] = coverage;
        if (content > 0)
        {
            values[(int)Centroid] = frequency / (_centroidNorm * Math.Sqrt(content));
            values[(int)FrequencyShare] = frequency / (content * _highestFrequency);
            values[(int)NewShare] = (double)fresh / content;
            values[(int)LaterShare] = (double)later / content;
            values[(int)UniqueShare] = (double)unique / content;
            values[(int)FirstShare] = (double)first / content;
            values[(int)PreviousShare] = (double)previous / content;
            values[(int)TitleShare] = (double)title / content;
        }
    }
}
