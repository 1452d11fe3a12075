using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

/// <summary>Decides whether a line holds UTF-8 that was read through an East Asian encoding, and where.</summary>
/// <remarks>
/// The characters of a stretch without ASCII are turned back into bytes. Where those are UTF-8 from the first to the last, and stand for characters
/// in common use, chance is out of the question but for a few bytes: those count only beside letters that real text does not have them beside.
/// </remarks>
internal static class MultiByteReader
{
    private const int Threshold = 2;

    /// <summary>Reads a line through an encoding.</summary>
    /// <returns>Null where the line does not prove that it was misread so.</returns>
    public static Reading? Read(ReadOnlySpan<char> line, MultiBytePage page, MultiByteCatalog catalog)
    {
        var replacements = new List<Replacement>();
        var stretch = new MisreadStretch();
        int score = 0, explained = 0, unexplained = 0;
        for (int start = 0; start < line.Length;)
        {
            int next = line[start..].IndexOfAnyExceptInRange('\0', '\u007F');
            if (next < 0)
            {
                break;
            }

            start += next;
            int end = stretch.Read(line, start, page);
            int weight = end > start && stretch.Scalars.Count > 0 ? StretchEvidence.Weigh(line, start, end, stretch, catalog) : StretchEvidence.Rejected;
            if (weight < 0)
            {
                end = Math.Max(end, start + 1);
                unexplained += Count(line[start..end]);
            }
            else
            {
                score += weight;
                explained += Count(line[start..end]);
                replacements.AddRange(stretch.Replacements);
            }

            start = end;
        }

        return score >= Threshold && unexplained * 4 <= explained && replacements.Count > 0 ? new Reading(null, "utf8", page.Name, score - unexplained, replacements) : null;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c >= MultiByteScan.First && c != Rune.ReplacementChar.Value ? 1 : 0;
        }

        return count;
    }
}
