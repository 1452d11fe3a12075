namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Repairs one line, layer by layer.</summary>
internal sealed class LineRepair(CodePageCatalog catalog, int maxLayers, bool strayControls)
{
    // Parts of a line may have been misread through different code pages.
    private const int PassesOfALayer = 3;

    /// <summary>Where to look next; see <see cref="CodePageCatalog.IndexOfSuspect"/>.</summary>
    public int IndexOfSuspect(ReadOnlySpan<char> text) => catalog.IndexOfSuspect(text);

    /// <summary>The edits that repair a line; empty where nothing is provable.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="offset">Where it begins in the document.</param>
    /// <param name="context">What is known of the document.</param>
    public IEnumerable<TextEdit> Repair(ReadOnlySpan<char> line, int offset, ScriptContext context)
    {
        RepairedLine? repaired = null;
        for (int pass = 0; pass < maxLayers * PassesOfALayer; pass++)
        {
            Reading? best = Best(repaired is null ? line : repaired.Text, context);
            if (best is null)
            {
                break;
            }

            repaired ??= new RepairedLine(line);
            if (!repaired.Undo(best, maxLayers))
            {
                break;
            }

            RestoreLoneGrave(repaired, best);
        }

        if (strayControls && (repaired is null ? line : repaired.Text).ContainsAnyInRange('\u0080', '\u009F'))
        {
            repaired ??= new RepairedLine(line);
            StrayControls.Replace(repaired);
        }

        return repaired?.Edits(offset) ?? [];
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

    /// <summary>Page tools drop a no-break space, or merge it with the space that follows; a lone lead character is left of "à". In a proven line that is enough.</summary>
    private static void RestoreLoneGrave(RepairedLine line, Reading reading)
    {
        for (int i = 0; i < line.Text.Length; i++)
        {
            if (line.Text[i] >= 0x80 && LineReader.IsLoneGrave(line.Text, i, reading.Page))
            {
                line.Replace(i, 'à', $"utf8_as_{reading.Name}");
            }
        }
    }
}
