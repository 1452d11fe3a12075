using System.IO.Compression;
using System.Text.Json;
using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods;
using TextPipeline.Plugins.Summary.Methods.Linear;
using TextPipeline.Text;
using TextPipeline.Text.Words;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>A document with a reference summary, ready to be scored under any weights.</summary>
internal sealed class Example
{
    private readonly FeatureTable _features;
    private readonly ulong[] _hashes;
    private readonly Dictionary<ulong, int> _reference = [];
    private readonly int _referenceLength;

    private Example(AnalyzedText text, string[] summary)
    {
        Text = text;
        _hashes = [.. text.Sentences.SelectMany(sentence => HashesOf(text.Text.Substring(sentence.Span.Start, sentence.Span.Length)))];
        foreach (ulong hash in summary.SelectMany(HashesOf))
        {
            _reference[hash] = _reference.GetValueOrDefault(hash) + 1;
            _referenceLength++;
        }

        _features = FeatureTable.Of(text);
    }

    public AnalyzedText Text { get; }

    /// <summary>Reads lines with <c>text</c>, <c>lang</c>, <c>sentences</c> in the order of the text, and <c>summary_sentences</c>.</summary>
    public static List<Example> Read(string path, TextAnalyzer analyzer)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        var examples = new List<Example>();
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            string language = row.RootElement.GetProperty("lang").GetString()!;
            AnalyzedText analyzed = analyzer.Analyze(text, Locate(text, Strings(row, "sentences")), language, "");
            if (analyzed.Sentences.Length > 0)
            {
                examples.Add(new Example(analyzed, Strings(row, "summary_sentences")));
            }
        }

        return examples;
    }

    public ReadOnlySpan<double> FeaturesOf(int sentence) => _features[sentence];

    public double[] Score(LinearWeights weights)
    {
        var scores = new double[Text.Sentences.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = weights.Score(FeaturesOf(i));
        }

        return scores;
    }

    public double[] ScoreBy(ISentenceScorer scorer)
    {
        var scores = new double[Text.Sentences.Length];
        scorer.Score(Text, scores);
        return scores;
    }

    /// <summary>What a sentence is worth: positive where more of its words are in the reference than a good summary has on average.</summary>
    /// <remarks>
    /// F1 is 2·matched / (length + reference); a sentence raises it where its share of matched words is above half of what it is (Dinkelbach 1967). The
    /// constant beside the length lies between worth as a sentence, which a budget of sentences asks for, and worth a word, which one of words asks for.
    /// </remarks>
    public double Worth(int sentence)
    {
        const double LeastShare = 0.45;
        const double Evenness = 8;
        double words = Text.Sentences[sentence].WordCount;
        return words == 0 ? 0 : (words + Evenness) * ((Matched(sentence) / words) - LeastShare);
    }

    /// <summary>ROUGE-1 F1 of a choice of sentences (Lin 2004), 0 to 1.</summary>
    public double Rouge1(IReadOnlyList<int> chosen)
    {
        int matched = 0, length = 0;
        var used = new Dictionary<ulong, int>();
        foreach (int index in chosen)
        {
            AnalyzedSentence sentence = Text.Sentences[index];
            length += sentence.WordCount;
            foreach (ulong hash in _hashes.AsSpan(sentence.FirstWord, sentence.WordCount))
            {
                int before = used.GetValueOrDefault(hash);
                used[hash] = before + 1;
                matched += before < _reference.GetValueOrDefault(hash) ? 1 : 0;
            }
        }

        return matched == 0 ? 0 : 2.0 * matched / (length + _referenceLength);
    }

    private double Matched(int sentence) => Rouge1([sentence]) * (Text.Sentences[sentence].WordCount + _referenceLength) / 2;

    private static IEnumerable<ulong> HashesOf(string sentence)
    {
        var hashes = new List<ulong>();
        foreach (TextSegment word in WordTokenizer.Enumerate(sentence))
        {
            hashes.Add(WordHash.Of(sentence.AsSpan(word.Start, word.Length)));
        }

        return hashes;
    }

    private static string[] Strings(JsonDocument row, string name) => [.. row.RootElement.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    // A sentence that is not in the text as it is given is left out.
    private static List<TextSpan> Locate(string text, string[] sentences)
    {
        var spans = new List<TextSpan>();
        int position = 0;
        foreach (string sentence in sentences)
        {
            int start = text.IndexOf(sentence, position, StringComparison.Ordinal);
            if (start >= 0 && sentence.Length > 0)
            {
                spans.Add(new TextSpan(start, sentence.Length));
                position = start + sentence.Length;
            }
        }

        return spans;
    }
}
