using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>The lexicon for a document's language, read from the stage's data files on first use.</summary>
/// <remarks>
/// Safe for concurrent use. A language's lexicon is read from <c>data/common.yaml</c>, the table <c>data/cldr/LANG.yaml</c> and the overlay
/// <c>data/LANG.yaml</c>, each where it exists; a user's file of the same name beside the pipeline takes the place of the shipped one.
/// Last comes <c>data/more/LANG.yaml</c>, of which none is shipped: a user's file there adds to the others.
/// A document without a language, or in one without data, is read as Indonesian and English together.
/// </remarks>
internal sealed class LanguageCatalog(StageResources resources)
{
    private static readonly string[] Fallback = ["en", "id"];

    // Subtags that others have replaced (IANA Language Subtag Registry), and Tagalog, whose data CLDR has under Filipino.
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>
    {
        ["in"] = "id", ["iw"] = "he", ["ji"] = "yi", ["jw"] = "jv", ["mo"] = "ro", ["sh"] = "sr-Latn", ["tl"] = "fil",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    /// <summary>The lexicon of a language.</summary>
    /// <param name="language">A BCP 47 tag; null or <c>und</c> where it is not known.</param>
    public Lexicon Get(string? language) => _lexicons.GetOrAdd(language ?? "und", Load);

    /// <summary>What is wrong with the files of a user's own words, each at its first faulty line. Reading all that ship would slow every check of a pipeline.</summary>
    public IEnumerable<LanguageFileException> Check()
    {
        foreach (string path in resources.List("data/more").Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            LanguageFileException? fault = null;
            try
            {
                Read(path, new LexiconBuilder());
            }
            catch (LanguageFileException exception)
            {
                fault = exception;
            }

            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    private Lexicon Load(string tag)
    {
        string region = tag[(tag.LastIndexOf('-') + 1)..];
        var builder = new LexiconBuilder { Region = region.Length is 2 or 3 && region.All(char.IsAsciiLetterUpper) ? region : null };
        Read("data/common.yaml", builder);
        bool known = false;
        foreach (string name in Chain(tag))
        {
            known |= Read($"data/cldr/{name}.yaml", builder) | Read($"data/{name}.yaml", builder) | Read($"data/more/{name}.yaml", builder);
        }

        if (!known)
        {
            foreach (string name in Fallback)
            {
                Read($"data/cldr/{name}.yaml", builder);
                Read($"data/{name}.yaml", builder);
                Read($"data/more/{name}.yaml", builder);
            }
        }

        return builder.Build();
    }

    // From the language to its scripts and regions, so that the nearer file has the last word: sr, sr-Latn, sr-Latn-BA.
    private static IEnumerable<string> Chain(string tag)
    {
        if (!tag.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
        {
            yield break;
        }

        string[] parts = tag.Split('-', '_');
        parts[0] = Renamed.GetValueOrDefault(parts[0], parts[0]);
        for (int length = 1; length <= parts.Length; length++)
        {
            yield return string.Join('-', parts[..length]);
        }
    }

    private bool Read(string path, LexiconBuilder builder)
    {
        if (!resources.TryOpen(path, out Stream? stream))
        {
            return false;
        }

        builder.NextLayer();
        using (stream)
        {
            LanguageFile.Read(path, stream, builder);
        }

        return true;
    }
}
