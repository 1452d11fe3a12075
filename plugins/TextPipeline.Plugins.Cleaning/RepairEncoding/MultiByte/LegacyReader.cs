namespace TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

/// <summary>Decides whether a line is East Asian text that was read through windows-1252, as <c>ÖÐ¹ú</c> is.</summary>
/// <remarks>
/// Such encodings take nearly any pair of bytes, so validity proves nothing. What does: the whole line is pairs, these stand for the commonest
/// characters of one language and no others, and no other encoding of the region reads it so. Two that both could leave the line as it is.
/// </remarks>
internal static class LegacyReader
{
    private const int FewCharacters = 3;

    // One in so many may be out of the ordinary.
    private const int MostUncommon = 12;

    /// <summary>A reading of so many characters is better than any as UTF-8.</summary>
    public const int Sure = 8;

    /// <summary>Reads a line that holds no UTF-8.</summary>
    /// <param name="line">The line.</param>
    /// <param name="latin">The code page that it was read through: windows-1252.</param>
    /// <param name="catalog">The encodings that it may have been written in; taken only where the line could be so.</param>
    /// <returns>Null where the line does not prove it.</returns>
    public static Reading? Read(ReadOnlySpan<char> line, CodePage latin, Lazy<MultiByteCatalog> catalog)
    {
        if (!IsDense(line, latin))
        {
            return null;
        }

        Reading? only = null;
        foreach (MultiBytePage page in catalog.Value.Pages)
        {
            if (Read(line, latin, page, catalog.Value) is not Reading reading)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = reading;
        }

        return only;
    }

    /// <summary>Whether upper-half characters make up what is not ASCII, and stand in a way that words of European languages do not.</summary>
    private static bool IsDense(ReadOnlySpan<char> line, CodePage latin)
    {
        int upper = 0, letters = 0, run = 0, longest = 0;
        foreach (char c in line)
        {
            if (c >= 0x80)
            {
                if (!latin.TryGetByte(c, out _))
                {
                    return false;
                }

                longest = Math.Max(longest, ++run);
                upper++;
                continue;
            }

            letters += char.IsAsciiLetter(c) ? 1 : 0;
            run = 0;
        }

        return upper >= 2 && upper >= letters && (longest >= 4 || line.ContainsAny("‚ƒ"));
    }

    private static Reading? Read(ReadOnlySpan<char> line, CodePage latin, MultiBytePage page, MultiByteCatalog catalog)
    {
        var replacements = new List<Replacement>();
        int kana = 0, hangul = 0, ideographs = 0, commonest = 0, uncommon = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] < 0x80)
            {
                continue;
            }

            latin.TryGetByte(line[i], out byte lead);
            byte trail = 0;
            if (i + 1 == line.Length || (line[i + 1] >= 0x80 && !latin.TryGetByte(line[i + 1], out trail)))
            {
                return null;
            }

            char meant = page.Character(lead, line[i + 1] < 0x80 ? (byte)line[i + 1] : trail);
            switch (meant)
            {
                case >= '\u3041' and < '\u3100':
                    kana++;
                    break;
                case >= '\uAC00' and < '\uD7A4':
                    hangul++;
                    break;
                case >= '\u4E00' and < '\uA000':
                    ideographs++;
                    commonest += catalog.IsCommonest(meant) ? 1 : 0;
                    break;
                case '\0' or >= '\uE000' and < '\uF900' or < '\u0100' or >= '\u0370' and < '\u2000':
                    return null;
            }

            uncommon += meant is >= '\u3100' and < '\uD7A4' && !page.IsCommon(meant) ? 1 : 0;
            replacements.Add(new Replacement(i, i + 2, meant.ToString()));
            i++;
        }

        int all = kana + hangul + ideographs;
        bool proven = page.Name switch
        {
            "shift_jis" => kana * 2 >= all && all >= 2,
            "euc_jp" => kana * 2 >= all && kana > FewCharacters,
            "euc_kr" => hangul == all && all >= FewCharacters && commonest == 0,
            _ => kana + hangul == 0 && all >= 2 && commonest * 4 >= all * (all > FewCharacters ? 3 : 4),
        };
        return proven && uncommon * MostUncommon <= all && replacements.Count <= all * 2 ? new Reading(null, page.Name, latin.Name, all, replacements) : null;
    }
}
