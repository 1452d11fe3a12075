using TextPipeline.Text;
using TextPipeline.Text.Words;

namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>Makes an <see cref="AnalyzedText"/> from a text and its sentences. Linear in the length of the text.</summary>
internal sealed class TextAnalyzer(WordLists lists)
{
    // Without a word list, words shorter than this are taken for stop words: articles, prepositions and particles are short in most languages.
    private const int ShortestContentWord = 4;

    /// <param name="text">The text.</param>
    /// <param name="spans">Its sentences: in order, without overlaps, none empty.</param>
    /// <param name="language">BCP 47; <c>und</c> where it is not known.</param>
    /// <param name="title">The document's title; empty where it has none.</param>
    /// <param name="focus">What the summary shall be about; empty for the text itself.</param>
    public AnalyzedText Analyze(string text, IReadOnlyList<TextSpan> spans, string language, string title, string focus = "")
    {
        var scanner = new SentenceScanner(text);
        List<AnalyzedSentence> prose = ProseFilter.Keep(Scan(text, spans, title, scanner));
        WithoutDateline(text, prose, scanner);
        return Number(text, prose, scanner, language, title, focus);
    }

    private static List<AnalyzedSentence> Scan(string text, IReadOnlyList<TextSpan> spans, string title, SentenceScanner scanner)
    {
        var sentences = new List<AnalyzedSentence>(spans.Count);
        ReadOnlySpan<char> trimmedTitle = title.AsSpan().Trim();
        int paragraph = -1;
        bool startsLine = true;
        for (int i = 0; i < spans.Count; i++)
        {
            TextSpan span = spans[i];
            int next = i + 1 < spans.Count ? spans[i + 1].Start : text.Length;
            bool endsLine = i + 1 == spans.Count || text.AsSpan(span.End, Math.Max(0, next - span.End)).Contains('\n');
            bool isTitle = !trimmedTitle.IsEmpty && text.AsSpan(span.Start, span.Length).Equals(trimmedTitle, StringComparison.OrdinalIgnoreCase);
            paragraph += startsLine ? 1 : 0;
            sentences.Add(scanner.Read(
                span, paragraph, startsLine, (startsLine && endsLine ? SentenceTraits.IsWholeLine : 0) | (isTitle ? SentenceTraits.IsTitle : 0)));
            startsLine = endsLine;
        }

        return sentences;
    }

    // Only an article's first sentence has one. The words are read again, because those of the dateline are not the sentence's.
    private static void WithoutDateline(string text, List<AnalyzedSentence> prose, SentenceScanner scanner)
    {
        if (prose.Count == 0)
        {
            return;
        }

        AnalyzedSentence first = prose[0];
        int length = Dateline.Length(text.AsSpan(first.Span.Start, first.Span.Length));
        if (length > 0)
        {
            TextSpan rest = TextSpan.FromBounds(first.Span.Start + length, first.Span.End);
            prose[0] = scanner.Read(rest, first.Paragraph, startsParagraph: true, (first.Traits & SentenceTraits.IsWholeLine) | SentenceTraits.HadDateline);
        }
    }

    private AnalyzedText Number(string text, List<AnalyzedSentence> prose, SentenceScanner scanner, string language, string title, string focus)
    {
        WordList list = lists.Of(language);
        var vocabulary = new Vocabulary();
        var words = new int[prose.Sum(sentence => sentence.WordCount)];
        var frequencies = new List<int>();
        var kinds = new List<WordKinds>();
        var sentences = new AnalyzedSentence[prose.Count];
        int position = 0, paragraphs = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            ReadOnlySpan<ulong> hashes = scanner.Hashes.Slice(prose[i].FirstWord, prose[i].WordCount);
            paragraphs += i == 0 || prose[i].Paragraph != prose[i - 1].Paragraph ? 1 : 0;
            sentences[i] = prose[i] with { FirstWord = position, Paragraph = paragraphs - 1 };
            foreach (ulong hash in hashes)
            {
                int number = vocabulary.Add(hash);
                if (number == frequencies.Count)
                {
                    frequencies.Add(0);
                    kinds.Add(list.KindsOf(hash));
                }

                frequencies[number]++;
                words[position++] = number;
            }
        }

        return new AnalyzedText
        {
            Text = text,
            Language = language,
            Sentences = sentences,
            Words = words,
            Frequencies = [.. frequencies],
            Kinds = [.. kinds],
            StopWords = list.IsEmpty ? ShortWords(text, sentences, words, frequencies.Count) : [.. kinds.Select(kind => kind.HasFlag(WordKinds.Stop))],
            TitleWords = WordsIn(title, vocabulary),
            FocusWords = WordsIn(focus, vocabulary),
            ParagraphCount = paragraphs,
        };
    }

    // Which of the text's words another text has.
    private static bool[] WordsIn(string other, Vocabulary vocabulary)
    {
        if (string.IsNullOrWhiteSpace(other))
        {
            return [];
        }

        var isThere = new bool[vocabulary.Count];
        var scanner = new SentenceScanner(other);
        scanner.Read(new TextSpan(0, other.Length), 0, startsParagraph: true, SentenceTraits.None);
        foreach (ulong hash in scanner.Hashes)
        {
            if (vocabulary.IndexOf(hash) is >= 0 and int number)
            {
                isThere[number] = true;
            }
        }

        return isThere;
    }

    private static bool[] ShortWords(string text, AnalyzedSentence[] sentences, int[] words, int vocabulary)
    {
        var isShort = new bool[vocabulary];
        foreach (AnalyzedSentence sentence in sentences)
        {
            ReadOnlySpan<char> letters = text.AsSpan(sentence.Span.Start, sentence.Span.Length);
            int position = sentence.FirstWord;
            foreach (TextSegment word in WordTokenizer.Enumerate(letters))
            {
                if (UnspacedScripts.Contains(letters[word.Start]) || UnspacedScripts.Contains(letters[word.End - 1]))
                {
                    foreach (char letter in letters[word.Start..word.End])
                    {
                        position += char.IsLowSurrogate(letter) ? 0 : 1;
                    }
                }
                else
                {
                    isShort[words[position++]] = word.Length < ShortestContentWord;
                }
            }
        }

        return isShort;
    }
}
