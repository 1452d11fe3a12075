using System.Buffers;
using System.Collections.Concurrent;
using TextPipeline.Text.Words;

namespace TextPipeline.Text.Sentences;

/// <summary>What a language knows about the ends of its sentences: abbreviations, words that start sentences, terminators of its own.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class SentenceRules
{
    internal const int LongestWord = 24;
    private const string Undetermined = "und";
    private const string Common = "common";
    private static readonly ConcurrentDictionary<string, SentenceRules> BuiltIn = new(StringComparer.Ordinal);

    private readonly WordTable _abbreviations;
    private readonly WordTable _measures;
    private readonly WordTable _words;
    private readonly string[] _wordEnds;

    private SentenceRules(string language, SentenceRuleReader reader)
    {
        Language = language;
        _abbreviations = reader.Abbreviations;
        _measures = reader.Measures;
        _words = reader.Words;
        Terminators = reader.Terminators;
        Continuations = reader.Continuations;
        DoubledTerminators = reader.DoubledTerminators;
        NounsHaveCapitals = reader.NounsHaveCapitals;
        OrdinalsHaveStops = reader.OrdinalsHaveStops;
        StopsArePauses = reader.StopsArePauses;
        EllipsesArePauses = reader.EllipsesArePauses;
        HasReporting = reader.HasReporting;
        _wordEnds = [.. reader.WordEnds];
        Stops = SearchValues.Create(SentenceCharacters.Stops + Terminators + DoubledTerminators);
    }

    /// <summary>The language: a primary subtag, or <c>und</c>.</summary>
    public string Language { get; }

    /// <summary>Characters that end sentences in this language beyond those that do in all.</summary>
    internal string Terminators { get; }

    /// <summary>Characters that carry a sentence on over the end of a quotation or of a line.</summary>
    internal string Continuations { get; }

    /// <summary>Characters that end sentences where two of them stand together.</summary>
    internal string DoubledTerminators { get; }

    /// <summary>Whether all nouns have a capital, so that one behind an ordinal or a measure does not mean a new sentence.</summary>
    internal bool NounsHaveCapitals { get; }

    /// <summary>Whether a full stop behind a number makes an ordinal or a part of a date of it.</summary>
    internal bool OrdinalsHaveStops { get; }

    /// <summary>Whether a full stop is a pause inside a sentence, as in Armenian, whose sentences end with a mark of their own.</summary>
    internal bool StopsArePauses { get; }

    /// <summary>Whether an ellipsis is a pause even where no small letter shows it, since sentences end with a mark of their own.</summary>
    internal bool EllipsesArePauses { get; }

    /// <summary>Whether verbs are known that report speech.</summary>
    internal bool HasReporting { get; }

    /// <summary>Where a scan has to stop and look.</summary>
    internal SearchValues<char> Stops { get; }

    /// <summary>The built-in rules of a language: those of all languages and its own.</summary>
    /// <param name="language">BCP 47, of which the primary subtag counts.</param>
    /// <returns>The rules common to all languages where there are none for this one; their <see cref="Language"/> is then <c>und</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static SentenceRules For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string primary = PrimarySubtag(language);

        // Documents may claim any language: only languages that have a file get a place in the table.
        return BuiltIn.TryGetValue(primary, out SentenceRules? rules) ? rules : BuiltIn.GetOrAdd(HasFile(primary) ? primary : Undetermined, static name => Load(name));
    }

    /// <summary>Reads rules that add to those common to all languages.</summary>
    /// <param name="language">BCP 47, of which the primary subtag counts.</param>
    /// <param name="reader">Text in the format of the files in <c>Sentences/Data</c>, which the README there describes.</param>
    /// <exception cref="FormatException">A line is not in that format; the message gives its number.</exception>
    public static SentenceRules Parse(string language, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(reader);
        var all = new SentenceRuleReader();
        using (StreamReader common = Open(Common)!)
        {
            all.Read(common);
        }

        all.Read(reader);
        return new SentenceRules(PrimarySubtag(language), all);
    }

    internal bool IsMeasure(ReadOnlySpan<char> word) => _measures[word] != 0;

    internal AbbreviationKind Abbreviation(ReadOnlySpan<char> word) => (AbbreviationKind)_abbreviations[word];

    /// <summary>Whether a word ends as abbreviated words do that stand before numbers, as the German <c>Lindenstr</c>.</summary>
    internal bool HasAbbreviatedEnd(ReadOnlySpan<char> word)
    {
        foreach (string end in _wordEnds)
        {
            if (word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    internal SentenceWord Word(ReadOnlySpan<char> word) => (SentenceWord)_words[word];

    private static SentenceRules Load(string language)
    {
        using StreamReader? own = Open(language);
        return Parse(language, own ?? TextReader.Null);
    }

    private static bool HasFile(string language) => language != Common && typeof(SentenceRules).Assembly.GetManifestResourceInfo(FileName(language)) is not null;

    private static string FileName(string name) => $"sentences/{name}.txt";

    private static StreamReader? Open(string name)
    {
        Stream? stream = typeof(SentenceRules).Assembly.GetManifestResourceStream(FileName(name));
        return stream is null ? null : new StreamReader(stream);
    }

    private static string PrimarySubtag(string language)
    {
        int end = language.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }
}
