namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Repairs one line, layer by layer.</summary>
internal sealed class LineRepair(CodePageCatalog catalog, int maxLayers, bool strayControls)
{
    private const string StrayControl = "windows_1252_as_latin_1";

    /// <summary>What a byte from 80 to 9F shows under windows-1252; NUL where that code page has nothing.</summary>
    private const string Windows1252Controls = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>The edits that repair a line; empty where nothing is provable.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="offset">Where it begins in the document.</param>
    /// <param name="context">What is known of the document.</param>
    public IEnumerable<TextEdit> Repair(ReadOnlySpan<char> line, int offset, ScriptContext context)
    {
        RepairedLine? repaired = null;
        for (int layer = 0; layer < maxLayers; layer++)
        {
            Reading? best = Best(repaired is null ? line : repaired.Text, context);
            if (best is null)
            {
                break;
            }

            repaired ??= new RepairedLine(line);
            repaired.Undo(best);
            RestoreLoneGrave(repaired, best.Name);
        }

        if (strayControls && (repaired is null ? line : repaired.Text).ContainsAnyInRange('\u0080', '\u009F'))
        {
            repaired ??= new RepairedLine(line);
            ReplaceControls(repaired);
        }

        return repaired?.Edits(offset) ?? [];
    }

    private Reading? Best(ReadOnlySpan<char> line, ScriptContext context)
    {
        Reading? best = null;
        uint candidates = catalog.Candidates(line);
        for (int i = 0; candidates != 0; i++, candidates >>= 1)
        {
            if ((candidates & 1) != 0 && LineReader.Read(line, catalog.CodePages[i], context.Holds(catalog.CodePages[i])) is Reading reading
                && (best is null || reading.Score > best.Score))
            {
                best = reading;
            }
        }

        return best;
    }

    /// <summary>
    /// "à" is the one letter whose second byte is a no-break space, which page tools drop or merge with the space that follows. What is left is a lone
    /// lead character; in a line that is proven it stands for "à".
    /// </summary>
    private static void RestoreLoneGrave(RepairedLine line, string page)
    {
        char lead = page is "windows_1251" ? 'Г' : page is "windows_1250" or "iso_8859_2" ? 'Ă' : page is "windows_874" ? 'ร' : 'Ã';
        ReadOnlySpan<char> text = line.Text;
        for (int i = text.IndexOf(lead); i >= 0;)
        {
            if (i + 1 < text.Length && text[i + 1] == ' ' && (i == 0 || text[i - 1] == ' '))
            {
                line.Replace(i, 'à', $"utf8_as_{page}");
            }

            int next = text[(i + 1)..].IndexOf(lead);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    private static void ReplaceControls(RepairedLine line)
    {
        ReadOnlySpan<char> text = line.Text;
        for (int i = 0; i < text.Length; i++)
        {
            // U+0085 is a line end to some systems: it is read as an ellipsis only behind the text that it would close.
            if (text[i] is >= '\u0080' and <= '\u009F' && Windows1252Controls[text[i] - 0x80] is var meant and not '\0'
                && (text[i] != '\u0085' || (i > 0 && !char.IsWhiteSpace(text[i - 1]))))
            {
                line.Replace(i, meant, StrayControl);
            }
        }
    }
}
