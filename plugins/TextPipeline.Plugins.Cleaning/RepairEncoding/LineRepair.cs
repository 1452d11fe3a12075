using TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Repairs one line, layer by layer.</summary>
/// <param name="catalog">The one-byte code pages.</param>
/// <param name="multiByte">The East Asian encodings, built when a line could have to do with them.</param>
/// <param name="maxLayers">How many layers to take off.</param>
/// <param name="strayControls">Whether to replace C1 controls.</param>
internal sealed class LineRepair(CodePageCatalog catalog, Lazy<MultiByteCatalog> multiByte, int maxLayers, bool strayControls)
{
    // Parts of a line may have been misread through different code pages.
    private const int PassesOfALayer = 3;

    private const int MostRounds = 8;

    /// <summary>Where to look next; see <see cref="CodePageCatalog.IndexOfSuspect"/>.</summary>
    public int IndexOfSuspect(ReadOnlySpan<char> text) => catalog.IndexOfSuspect(text);

    /// <summary>Where to look next for East Asian encodings; see <see cref="MultiByteCatalog.IndexOfSuspect"/>.</summary>
    public int IndexOfMultiByteSuspect(ReadOnlySpan<char> text) =>
        MultiByteScan.IndexOfEastAsian(text) is var first and >= 0 && multiByte.Value.IndexOfSuspect(text) is var index and >= 0 ? Math.Max(first - 1, index) : -1;

    /// <summary>The edits that repair a line; empty where nothing is provable.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="offset">Where it begins in the document.</param>
    /// <param name="context">What is known of the document.</param>
    public IEnumerable<TextEdit> Repair(ReadOnlySpan<char> line, int offset, ScriptContext context)
    {
        RepairedLine? repaired = null;
        for (int round = 0; round < MostRounds && RepairOnce(line, ref repaired, context); round++)
        {
            // What controls become may stand for UTF-8 with what is beside them.
        }

        return repaired?.Edits(offset) ?? [];
    }

    /// <returns>Whether anything was replaced.</returns>
    private bool RepairOnce(ReadOnlySpan<char> line, ref RepairedLine? repaired, ScriptContext context)
    {
        bool any = false;
        for (int pass = 0; pass < maxLayers * PassesOfALayer; pass++)
        {
            ReadOnlySpan<char> text = repaired is null ? line : repaired.Text;
            Reading? other = OtherEncodings(text);
            Reading? best = other is { Written: not "utf8", Rank: >= LegacyReader.Sure } ? other : Best(text, context) ?? other;
            if (best is null)
            {
                break;
            }

            repaired ??= new RepairedLine(line);
            if (!repaired.Undo(best, maxLayers))
            {
                break;
            }

            any = true;
            if (best.Page is not null)
            {
                RestoreLoneGrave(repaired, best.Page, best.Name);
            }
        }

        if (strayControls && (repaired is null ? line : repaired.Text).ContainsAnyInRange('\u0080', '\u009F'))
        {
            repaired ??= new RepairedLine(line);
            any |= StrayControls.Replace(repaired);
        }

        return any;
    }

    private Reading? Best(ReadOnlySpan<char> line, ScriptContext context)
    {
        Reading? best = null;
        uint candidates = catalog.Candidates(line);
        for (int i = 0; candidates != 0; i++, candidates >>= 1)
        {
            if ((candidates & 1) != 0 && LineReader.Read(line, catalog.CodePages[i], context) is Reading reading
                && (best is null || reading.Rank > best.Rank))
            {
                best = reading;
            }
        }

        return best;
    }

    /// <summary>UTF-8 read through an East Asian encoding, or text in such an encoding read through windows-1252.</summary>
    private Reading? OtherEncodings(ReadOnlySpan<char> line)
    {
        if (MultiByteScan.IndexOfEastAsian(line) < 0)
        {
            return catalog.Windows1252 is null ? null : LegacyReader.Read(line, catalog.Windows1252, multiByte);
        }

        Reading? best = null;
        foreach (MultiBytePage page in multiByte.Value.IndexOfSuspect(line) < 0 ? [] : multiByte.Value.Pages)
        {
            best = MultiByteReader.Read(line, page, multiByte.Value) is Reading reading && (best is null || reading.Rank > best.Rank) ? reading : best;
        }

        return best;
    }

    /// <summary>Page tools drop a no-break space, or merge it with the space that follows; a lone lead character is left of "à". In a proven line that is enough.</summary>
    private static void RestoreLoneGrave(RepairedLine line, CodePage page, string name)
    {
        for (int i = 0; i < line.Text.Length; i++)
        {
            if (line.Text[i] >= 0x80 && LineReader.IsLoneGrave(line.Text, i, page))
            {
                line.Replace(i, 'à', $"utf8_as_{name}");
            }
        }
    }
}
