namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Whether a document holds real text of a script, worked out when it is first asked.</summary>
internal sealed class ScriptContext(Document document)
{
    private const int FewLetters = 8;
    private readonly Dictionary<CodePage, bool> _known = [];

    /// <summary>Whether the text has letters of the code page's script that no misreading explains, or is said to be in a language of it.</summary>
    public bool Holds(CodePage page)
    {
        if (page.Family != CodePageFamily.Script)
        {
            return false;
        }

        if (!_known.TryGetValue(page, out bool holds))
        {
            holds = IsLanguageOf(page.Script) || LineReader.CountUnexplained(document.Text, page) >= FewLetters;
            _known[page] = holds;
        }

        return holds;
    }

    private bool IsLanguageOf(Script script)
    {
        string language = document.Metadata.GetValueOrDefault(MetadataKeys.Language, "und");
        ReadOnlySpan<char> primary = language.AsSpan(0, language.IndexOf('-', StringComparison.Ordinal) is var dash and >= 0 ? dash : language.Length);
        return script switch
        {
            Script.Thai => primary is "th",
            Script.Cyrillic => primary is "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "ky" or "tg" or "mn",
            Script.Greek => primary is "el",
            Script.Hebrew => primary is "he" or "yi",
            Script.Arabic => primary is "ar" or "fa" or "ur" or "ps" or "ckb",
            _ => false,
        };
    }
}
