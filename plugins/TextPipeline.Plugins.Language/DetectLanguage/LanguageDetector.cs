using System.Collections.Immutable;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Finds the language of a text: first by script, then by letters in their order, then, between close languages, by words.</summary>
/// <remarks>
/// Letters are scored as in a character model of order four with pruned, additive back-off (naive Bayes over languages; Dunning, Statistical
/// Identification of Language, 1994). Safe for concurrent use; the result depends on nothing but text, candidates and data.
/// </remarks>
internal sealed class LanguageDetector
{
    // Letters hang together more than the model knows, so that its scores, in tenths of a nat, are worth about half of what they say.
    private const double Certainty = 0.05;

    // Fewer say too little of whether their language is known.
    private const int FewLetters = 24;

    // As many words of one language among close ones make a text that looks strange by its letters known all the same.
    private const int FewWords = 2;

    private readonly LanguageData _data;
    private readonly HashSet<string>? _candidates;

    /// <summary>Makes a detector.</summary>
    /// <param name="data">What it knows.</param>
    /// <param name="candidates">The only languages to answer with; empty for all.</param>
    public LanguageDetector(LanguageData data, ImmutableArray<string> candidates)
    {
        _data = data;
        _candidates = candidates.IsDefaultOrEmpty ? null : new HashSet<string>(candidates, StringComparer.Ordinal);
    }

    /// <summary>The language of a text and how sure that is; <c>und</c> where no candidate is written in its script.</summary>
    public LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        Span<int> letters = stackalloc int[_data.Scripts.Scripts.Length + 1];
        var windows = new TextWindows(text.Length);
        for (int i = 0; i < windows.Count; i++)
        {
            foreach (char c in text[windows.Range(i)])
            {
                letters[_data.Scripts.IndexOf(c)]++;
            }
        }

        return Choose(letters) is not { } choice ? LanguageGuess.None
            : choice.Script.Profiles is not { } file ? new LanguageGuess(choice.Script.Languages[0], choice.Share)
            : Score(text, windows, choice.Script, _data.Profiles(file)) is var guess ? guess with { Confidence = guess.Confidence * choice.Share }
            : LanguageGuess.None;
    }

    private bool IsCandidate(string language) => _candidates is null || _candidates.Contains(language);

    private bool HasCandidate(Script script) => script.Profiles is { } file
        ? _candidates is null || _data.Profiles(file).Languages.Any(IsCandidate)
        : IsCandidate(script.Languages[0]);

    /// <summary>The script with the most letters of those that a candidate is written in, and its share of all letters.</summary>
    private (Script Script, double Share)? Choose(ReadOnlySpan<int> letters)
    {
        ImmutableArray<Script> scripts = _data.Scripts.Scripts;
        int kana = 0, han = 0, most = 0, best = -1;
        long total = 0;
        for (int i = 0; i < scripts.Length; i++)
        {
            kana = scripts[i].Name == "kana" ? letters[i + 1] * scripts[i].Weight : kana;
            han = scripts[i].Name == "han" ? letters[i + 1] * scripts[i].Weight : han;
            total += (long)letters[i + 1] * scripts[i].Weight;
        }

        for (int i = 0; i < scripts.Length; i++)
        {
            // Japanese is kana with Han among them; a text of both is taken for Japanese from a tenth of kana on.
            int weight = scripts[i].Name == "kana" && kana * 10 >= han ? kana + han : letters[i + 1] * scripts[i].Weight;
            if (weight > most && HasCandidate(scripts[i]))
            {
                (most, best) = (weight, i);
            }
        }

        return best < 0 ? null : (scripts[best], Math.Min(1, (double)most / total));
    }

    private LanguageGuess Score(ReadOnlySpan<char> text, TextWindows windows, Script script, ProfiledLanguages known)
    {
        LanguageProfiles profiles = known.Profiles;
        Span<int> scores = stackalloc int[known.Languages.Length];
        Span<int> own = scores[..profiles.Languages.Length];
        double letters = new LetterScorer(profiles).Add(text, windows, own);
        if (letters == 0)
        {
            return LanguageGuess.None;
        }

        bool isStrange = _candidates is null && letters >= FewLetters && Familiarity(profiles, own) < script.LeastFamiliar * letters;
        int leader = Best(own);
        known.Borrow(scores);
        int words = 0;
        foreach (SisterLanguages sisters in _data.SistersOf(profiles.Languages[leader]))
        {
            words = Math.Max(words, sisters.Add(text, windows, known.Languages, scores));
        }

        if (isStrange && words < FewWords)
        {
            return LanguageGuess.None;
        }

        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (IsCandidate(known.Languages[i]) && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        double others = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            others += IsCandidate(known.Languages[i]) ? Math.Exp((scores[i] - scores[best]) * Certainty) : 0;
        }

        return new LanguageGuess(known.Languages[best], 1 / others);
    }

    /// <summary>
    /// How much a text looks like its best language: the score, and three times the lead over the best language that is no sister. A language that no profile
    /// knows scores low and about the same for several.
    /// </summary>
    private double Familiarity(LanguageProfiles profiles, ReadOnlySpan<int> scores)
    {
        int best = Best(scores), second = int.MinValue;
        for (int i = 0; i < scores.Length; i++)
        {
            if (i != best && scores[i] > second && !AreSisters(profiles.Languages[best], profiles.Languages[i]))
            {
                second = scores[i];
            }
        }

        return scores[best] + (second == int.MinValue ? 0 : 3.0 * (scores[best] - second));
    }

    private bool AreSisters(string one, string other)
    {
        foreach (SisterLanguages sisters in _data.SistersOf(one))
        {
            if (sisters.Languages.Contains(other))
            {
                return true;
            }
        }

        return false;
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
