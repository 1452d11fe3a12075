namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Scores the letters of a text, word by word.</summary>
internal readonly ref struct LetterScorer
{
    private readonly LanguageProfiles _profiles;

    public LetterScorer(LanguageProfiles profiles) => _profiles = profiles;

    /// <summary>Adds up the scores of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="windows">The parts of it to look at.</param>
    /// <param name="scores">One a language, in tenths of a nat.</param>
    /// <returns>How many letters had a voice, half voices counted so.</returns>
    public double Add(ReadOnlySpan<char> text, TextWindows windows, Span<int> scores)
    {
        // Names are often those of another language; they have half a voice, and a whole one where there is nothing else.
        Span<int> names = stackalloc int[scores.Length];
        int letters = 0, nameLetters = 0;
        for (int i = 0; i < windows.Count; i++)
        {
            ReadOnlySpan<char> window = text[windows.Range(i)];
            bool sentenceStart = true;
            for (int position = 0; position < window.Length;)
            {
                char c = window[position];
                if (_profiles.Code(c) == 0)
                {
                    sentenceStart |= c is '.' or '!' or '?' or '\n' or '"' or '“';
                    position++;
                    continue;
                }

                bool name = !sentenceStart && char.IsUpper(c);
                int length = AddWord(window[position..], name ? names : scores);
                letters += length;
                nameLetters += name ? length : 0;
                sentenceStart = false;
                position += length;
            }
        }

        bool onlyNames = nameLetters == letters;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] += onlyNames ? names[i] : names[i] / 2;
        }

        return onlyNames ? letters : letters - (nameLetters / 2.0);
    }

    private int AddWord(ReadOnlySpan<char> text, Span<int> scores)
    {
        uint history = 0;
        int length = 0;
        while (length < text.Length && _profiles.Code(text[length]) is var code && code != 0)
        {
            history = (history << 8) | code;
            length++;
            _profiles.Add(history, length, scores);
        }

        return length;
    }
}
