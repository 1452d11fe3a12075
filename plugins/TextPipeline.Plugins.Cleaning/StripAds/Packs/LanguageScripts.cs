namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Tells by a text's letters for which languages no pack need be asked: those whose script does not stand in it.</summary>
internal static class LanguageScripts
{
    // Languages that are written in no other script than these; one that is not named may stand in any text.
    private static readonly (char From, char To, string Languages)[] Scripts =
    [
        ('\u0370', '\u03FF', " el "),
        ('\u0400', '\u04FF', " be bg kk mk ru sr uk "),
        ('\u0530', '\u058F', " hy "),
        ('\u0590', '\u05FF', " he yi "),
        ('\u0600', '\u06FF', " ar fa ps ur "),
        ('\u0900', '\u097F', " hi mr ne "),
        ('\u0980', '\u09FF', " as bn "),
        ('\u0B80', '\u0BFF', " ta "),
        ('\u0E00', '\u0E7F', " th "),
        ('\u3040', '\u30FF', " ja "),
        ('\u4E00', '\u9FFF', " ja zh "),
        ('\uAC00', '\uD7A3', " ko "),
    ];

    /// <summary>The scripts of a text, one bit each.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        int scripts = 0;
        if (text.ContainsAnyInRange('\u0370', '\uD7A3'))
        {
            for (int i = 0; i < Scripts.Length; i++)
            {
                scripts |= text.ContainsAnyInRange(Scripts[i].From, Scripts[i].To) ? 1 << i : 0;
            }
        }

        return scripts;
    }

    /// <summary>Whether a language may stand in a text of these scripts.</summary>
    public static bool MayStandIn(int scripts, string language)
    {
        bool isKnown = false;
        for (int i = 0; i < Scripts.Length; i++)
        {
            if (Scripts[i].Languages.Contains($" {language} ", StringComparison.Ordinal))
            {
                isKnown = true;
                if ((scripts & (1 << i)) != 0)
                {
                    return true;
                }
            }
        }

        return !isKnown;
    }
}
