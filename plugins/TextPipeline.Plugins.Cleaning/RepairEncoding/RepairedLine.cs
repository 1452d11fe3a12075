using System.Runtime.InteropServices;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>A line while layers are taken off it: its present characters, and which of the original ones each stands for.</summary>
internal sealed class RepairedLine
{
    // Index-aligned. A chain is the code pages undone so far, outermost first; null for an untouched character.
    private List<char> _characters;
    private List<(int Start, int End, string? Chain)> _origins;

    public RepairedLine(ReadOnlySpan<char> line)
    {
        _characters = [.. line];
        _origins = new List<(int Start, int End, string? Chain)>(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            _origins.Add((i, i + 1, null));
        }
    }

    public ReadOnlySpan<char> Text => CollectionsMarshal.AsSpan(_characters);

    /// <summary>Undoes a layer.</summary>
    /// <param name="reading">What to replace.</param>
    /// <param name="maxLayers">Characters that have had so many layers taken off stay.</param>
    /// <returns>Whether anything was replaced.</returns>
    public bool Undo(Reading reading, int maxLayers)
    {
        var characters = new List<char>(_characters.Count);
        var origins = new List<(int Start, int End, string? Chain)>(_characters.Count);
        int done = 0;
        bool any = false;
        foreach (Replacement replacement in reading.Replacements)
        {
            string? before = null;
            for (int i = replacement.Start; i < replacement.End; i++)
            {
                before = before is null || _origins[i].Chain?.Length > before.Length ? _origins[i].Chain : before;
            }

            if (before is not null && Layers(before) >= maxLayers)
            {
                continue;
            }

            Copy(done, replacement.Start, characters, origins);

            bool isUtf8 = string.Equals(reading.Written, "utf8", StringComparison.Ordinal);
            string chain = before is not null && isUtf8 ? $"{before}_then_{reading.Name}" : $"{(before is null ? "" : $"{before}_then_")}{reading.Written}_as_{reading.Name}";
            foreach (char c in replacement.Meant)
            {
                characters.Add(c);
                origins.Add((_origins[replacement.Start].Start, _origins[replacement.End - 1].End, chain));
            }

            done = replacement.End;
            any = true;
        }

        Copy(done, _characters.Count, characters, origins);
        _characters = characters;
        _origins = origins;
        return any;
    }

    public void Replace(int index, char meant, string reason)
    {
        _characters[index] = meant;
        _origins[index] = _origins[index] with { Chain = _origins[index].Chain ?? reason };
    }

    /// <summary>One edit for each stretch of neighbours with one reason, or that stand for the same characters.</summary>
    /// <remarks>A second layer may take one of two characters that a first one made; both then stand for what the first had, and are one edit.</remarks>
    /// <param name="offset">Where the line begins in its document.</param>
    public IEnumerable<TextEdit> Edits(int offset)
    {
        for (int i = 0; i < _origins.Count;)
        {
            int first = i;
            (int start, int end, string? chain) = _origins[i++];
            while (i < _origins.Count && (_origins[i].Start < end || string.Equals(_origins[i].Chain, chain, StringComparison.Ordinal)))
            {
                chain = _origins[i].Chain?.Length > chain?.Length ? _origins[i].Chain : chain;
                end = Math.Max(end, _origins[i++].End);
            }

            if (chain is not null)
            {
                yield return new TextEdit(TextSpan.FromBounds(offset + start, offset + end), new string(CollectionsMarshal.AsSpan(_characters)[first..i]), chain);
            }
        }
    }

    private static int Layers(string chain)
    {
        int layers = 1;
        for (int place = chain.IndexOf("_then_", StringComparison.Ordinal); place >= 0; place = chain.IndexOf("_then_", place + 1, StringComparison.Ordinal))
        {
            layers++;
        }

        return layers;
    }

    private void Copy(int from, int to, List<char> characters, List<(int Start, int End, string? Chain)> origins)
    {
        characters.AddRange(CollectionsMarshal.AsSpan(_characters)[from..to]);
        origins.AddRange(CollectionsMarshal.AsSpan(_origins)[from..to]);
    }
}
