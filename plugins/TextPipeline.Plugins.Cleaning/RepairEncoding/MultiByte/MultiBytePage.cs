using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

/// <summary>An East Asian encoding of one and two bytes, read backwards: from characters to the bytes that it shows them for.</summary>
internal sealed class MultiBytePage
{
    private const int FirstLead = 0x81;
    private const int LastLead = 0xFE;
    private const int FirstTrail = 0x40;
    private const int LastTrail = 0xFE;

    // What the framework shows for bytes without a character.
    private const char Unassigned = '\uFFFD';
    private const char UnassignedInJapanese = '\u30FB';
    private const int MiddleDot = 0x8145;

    // By character: the two bytes, or the one below 100; 0 where there are none. Of several, the lowest: the others are extensions of vendors.
    private readonly ushort[] _bytes = new ushort[0x10000];

    // By the two bytes, from the first lead on.
    private readonly char[] _characters = new char[(LastLead - FirstLead + 1) << 8];

    /// <param name="name">As in reasons: <c>gbk</c>.</param>
    /// <param name="number">Its number among the framework's code pages.</param>
    /// <param name="common">The lead bytes of the characters in common use, as its standard groups them.</param>
    public MultiBytePage(string name, int number, (int First, int Last) common)
    {
        Name = name;
        Common = common;
        var encoding = (Encoding)CodePagesEncodingProvider.Instance.GetEncoding(number)!.Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback(Unassigned.ToString());
        Span<char> shown = stackalloc char[4];
        Span<byte> pair = stackalloc byte[2];
        for (int lead = FirstLead; lead <= LastLead; lead++)
        {
            // Half-width katakana of Shift-JIS.
            pair[0] = (byte)lead;
            if (encoding.GetChars(pair[..1], shown) == 1 && shown[0] is >= '\uFF61' and <= '\uFF9F')
            {
                _bytes[shown[0]] = (ushort)lead;
                continue;
            }

            for (int trail = FirstTrail; trail <= LastTrail; trail++)
            {
                pair[1] = (byte)trail;
                int code = (lead << 8) | trail;
                if (encoding.GetChars(pair, shown) == 1 && shown[0] is not Unassigned and >= '\u0080' && (shown[0] != UnassignedInJapanese || code is MiddleDot or 0xA1A6 or 0xA1A4))
                {
                    _characters[code - (FirstLead << 8)] = shown[0];
                    _bytes[shown[0]] = _bytes[shown[0]] == 0 ? (ushort)code : _bytes[shown[0]];
                }
            }
        }
    }

    public string Name { get; }

    public (int First, int Last) Common { get; }

    /// <summary>Whether single bytes stand for half-width katakana.</summary>
    public bool HasHalfWidth => _bytes['\uFF71'] is > 0 and < 0x100;

    /// <summary>The bytes of a character: two, or one below 100; 0 where the encoding does not have it.</summary>
    public int Bytes(char character) => _bytes[character];

    /// <summary>The character of two bytes; NUL where they have none.</summary>
    public char Character(byte lead, byte trail) =>
        lead is >= FirstLead and <= LastLead ? _characters[((lead - FirstLead) << 8) | trail] : '\0';

    /// <summary>Whether its standard counts an ideograph or a Hangul syllable among those in common use.</summary>
    public bool IsCommon(char character) =>
        _bytes[character] >> 8 is var lead && lead >= Common.First && lead <= Common.Last && (Common.First < 0xA0 || (_bytes[character] & 0xFF) >= 0xA1 || Common.First == 0xA4);
}
