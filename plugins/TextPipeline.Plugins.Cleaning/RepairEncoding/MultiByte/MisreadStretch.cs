using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

/// <summary>A stretch of characters beyond ASCII as the bytes that an encoding shows them for, and what those are in UTF-8. Used again for each stretch.</summary>
internal sealed class MisreadStretch
{
    // Bytes that were lost: what U+FFFD stands for.
    private const short Lost = -1;

    private readonly List<short> _bytes = [];

    // The character that each byte comes from.
    private readonly List<int> _owners = [];

    /// <summary>What the bytes stand for, without ASCII and without what is lost.</summary>
    public List<Rune> Scalars { get; } = [];

    /// <summary>How many characters are lost.</summary>
    public int LostCount { get; private set; }

    public List<Replacement> Replacements { get; } = [];

    /// <summary>Reads the stretch that begins at an offset.</summary>
    /// <returns>Where it ends. It has no <see cref="Scalars"/> where the bytes are not UTF-8.</returns>
    public int Read(ReadOnlySpan<char> line, int start, MultiBytePage page)
    {
        _bytes.Clear();
        _owners.Clear();
        Scalars.Clear();
        Replacements.Clear();
        LostCount = 0;
        int end = start;
        for (; end < line.Length && line[end] >= 0x80; end++)
        {
            int code = page.Bytes(line[end]);
            if (code == 0 && line[end] != Rune.ReplacementChar.Value)
            {
                break;
            }

            if (code >= 0x100)
            {
                Add((short)(code >> 8), end);
            }

            Add(code == 0 ? Lost : (short)(code & 0xFF), end);
        }

        if (!Decode(end))
        {
            Scalars.Clear();
            Replacements.Clear();
        }

        return end;
    }

    private void Add(short value, int owner)
    {
        _bytes.Add(value);
        _owners.Add(owner);
    }

    private bool Decode(int end)
    {
        Span<byte> sequence = stackalloc byte[4];
        var meant = new StringBuilder();
        int first = _owners.Count == 0 ? end : _owners[0];
        bool whole = false, afterLost = false;
        for (int i = 0; i < _bytes.Count;)
        {
            short lead = _bytes[i];
            int length = lead switch { < 0 => 1, < 0x80 => 1, < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 }, taken = 0;
            while (taken < length && i + taken < _bytes.Count && _bytes[i + taken] is >= 0 and var value && (taken == 0 || value is >= 0x80 and < 0xC0))
            {
                sequence[taken++] = (byte)value;
            }

            if (taken == length && length > 0)
            {
                if (Rune.DecodeFromUtf8(sequence[..length], out Rune scalar, out int used) != System.Buffers.OperationStatus.Done || used != length)
                {
                    return false;
                }

                meant.Append(scalar.ToString());
                if (!scalar.IsAscii)
                {
                    Scalars.Add(scalar);
                    whole = true;
                }

                afterLost = false;
            }
            else
            {
                // A character that has lost bytes, by a U+FFFD in it or by the end of the stretch.
                int lost = i + taken;
                bool cut = lost < _bytes.Count && _bytes[lost] == Lost, strayed = afterLost && lead is >= 0x80 and < 0xC0;
                if (!cut && !strayed && (lost < _bytes.Count || taken == 0))
                {
                    return false;
                }

                taken = cut ? taken + 1 : strayed ? 1 : taken;
                if (!afterLost)
                {
                    meant.Append('\uFFFD');
                    LostCount++;
                }

                whole = cut || (whole && strayed);
                afterLost = true;
            }

            i += taken;
            int place = i < _bytes.Count ? _owners[i] : end;
            if (i == _bytes.Count || _owners[i] != _owners[i - 1])
            {
                if (whole)
                {
                    Replacements.Add(new Replacement(first, place, meant.ToString()));
                }

                first = place;
                whole = false;
                meant.Clear();
            }
        }

        return true;
    }
}
