using TextPipeline.Text;
using TextPipeline.Text.Words;

namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>Reads sentences one after the other: their marks, and the hashes of their words.</summary>
internal sealed class SentenceScanner(string text)
{
    private ulong[] _hashes = new ulong[Math.Max(64, text.Length / 5)];
    private int _hashCount;
    private bool _inQuotation;

    /// <summary>The hashes of all words read so far; <see cref="AnalyzedSentence.FirstWord"/> is an index into them.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, _hashCount);

    /// <summary>Reads a sentence.</summary>
    /// <param name="span">The sentence.</param>
    /// <param name="paragraph">The number of its paragraph.</param>
    /// <param name="startsParagraph">A quotation does not reach over the border of a paragraph: its closing mark is too often forgotten.</param>
    /// <param name="known">What is known already.</param>
    public AnalyzedSentence Read(TextSpan span, int paragraph, bool startsParagraph, SentenceTraits known)
    {
        _inQuotation &= !startsParagraph;
        ReadOnlySpan<char> sentence = text.AsSpan(span.Start, span.Length);
        SentenceTraits traits = known | Ending(sentence) | (_inQuotation ? SentenceTraits.InsideQuotation : 0);
        traits |= IsQuotationMark(sentence[0]) ? SentenceTraits.OpensWithQuotation : 0;
        int commas = 0;
        foreach (char character in sentence)
        {
            switch (character)
            {
                case '"':
                    _inQuotation = !_inQuotation;
                    traits |= SentenceTraits.HasQuotation;
                    break;
                case '“' or '„' or '«' or '「':
                    _inQuotation = true;
                    traits |= SentenceTraits.HasQuotation;
                    break;
                case '”' or '»' or '」':
                    _inQuotation = false;
                    traits |= SentenceTraits.HasQuotation;
                    break;
                case ',' or '،' or '、' or '，':
                    commas++;
                    break;
                case '(':
                    traits |= SentenceTraits.HasParenthesis;
                    break;
                case >= '0' and <= '9':
                    traits |= SentenceTraits.HasDigit;
                    break;
            }
        }

        int firstWord = _hashCount;
        int capitalized = ReadWords(sentence);
        return new AnalyzedSentence
        {
            Span = span,
            FirstWord = firstWord,
            WordCount = _hashCount - firstWord,
            CapitalizedWords = capitalized,
            Commas = commas,
            Paragraph = paragraph,
            Traits = traits,
        };
    }

    private static SentenceTraits Ending(ReadOnlySpan<char> sentence)
    {
        SentenceTraits traits = 0;
        int last = sentence.Length - 1;
        while (last > 0 && Stops.Closers.Contains(sentence[last]))
        {
            traits |= IsQuotationMark(sentence[last]) ? SentenceTraits.EndsWithQuotation : 0;
            last--;
        }

        char end = sentence[last];
        traits |= Stops.Terminators.Contains(end) || UnspacedScripts.Contains(end) ? SentenceTraits.EndsWithStop : 0;
        traits |= end is '?' or '？' or '؟' ? SentenceTraits.EndsWithQuestion : 0;
        traits |= end is '!' or '！' ? SentenceTraits.EndsWithExclamation : 0;
        bool isBracketed = sentence[0] is '(' or '[' or '（' or '［' && sentence[^1] is ')' or ']' or '）' or '］';
        return traits | (isBracketed ? SentenceTraits.IsBracketed : 0);
    }

    private static bool IsQuotationMark(char character) => character is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '「' or '」';

    private int ReadWords(ReadOnlySpan<char> sentence)
    {
        int capitalized = 0;
        bool isFirst = true;
        foreach (TextSegment word in WordTokenizer.Enumerate(sentence))
        {
            ReadOnlySpan<char> letters = sentence[word.Start..word.End];
            if (UnspacedScripts.Contains(letters[0]) || UnspacedScripts.Contains(letters[^1]))
            {
                foreach (ref readonly char letter in letters)
                {
                    if (!char.IsLowSurrogate(letter))
                    {
                        Add(WordHash.Of(new ReadOnlySpan<char>(in letter)));
                    }
                }
            }
            else
            {
                capitalized += !isFirst && char.IsUpper(letters[0]) ? 1 : 0;
                Add(WordHash.Of(letters));
            }

            isFirst = false;
        }

        return capitalized;
    }

    private void Add(ulong hash)
    {
        if (_hashCount == _hashes.Length)
        {
            Array.Resize(ref _hashes, _hashes.Length * 2);
        }

        _hashes[_hashCount++] = hash;
    }
}
