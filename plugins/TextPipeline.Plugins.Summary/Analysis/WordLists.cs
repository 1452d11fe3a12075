using System.Collections.Concurrent;

namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>The word lists of all languages, read when a document first needs one.</summary>
internal sealed class WordLists(StageResources resources)
{
    private readonly ConcurrentDictionary<string, WordList> _lists = new(StringComparer.Ordinal);

    /// <summary>The list of a language; empty where there is none.</summary>
    /// <param name="language">BCP 47; only the primary language counts.</param>
    /// <exception cref="FormatException">The file is not well-formed.</exception>
    public WordList Of(string language)
    {
        string primary = PrimaryLanguage.Of(language);
        return primary.Length > 0 ? _lists.GetOrAdd(primary, Load) : WordList.Empty;
    }

    private WordList Load(string language)
    {
        string path = $"words/{language}.txt";
        if (!resources.TryOpen(path, out Stream? stream))
        {
            return WordList.Empty;
        }

        using var reader = new StreamReader(stream);
        try
        {
            return WordList.Read(reader);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{path}: {exception.Message}", exception);
        }
    }
}
