namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>A line of a language file that is not of the format.</summary>
internal sealed class LanguageFileException(string file, int line, string text)
    : Exception($"{file}:{line}: {Describe(text)}")
{
    /// <summary>The file, as the stage's resources name it.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = Describe(text);

    private static string Describe(string text) => $"'{text}' is not 'key: form, form' with a key that the date parser knows; KEYS.md of the plugin names them";
}
