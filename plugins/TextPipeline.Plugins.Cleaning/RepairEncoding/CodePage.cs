using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>A one-byte code page, read backwards: from the characters of its upper half to the bytes that they stand for.</summary>
internal sealed class CodePage
{
    private readonly Dictionary<char, byte> _bytes = new(128);

    /// <param name="name">As in reasons: <c>windows_874</c>.</param>
    /// <param name="number">Its number among the framework's code pages.</param>
    /// <param name="family">How to weigh its evidence.</param>
    /// <param name="script">The script of its letters.</param>
    /// <param name="leads">Bytes that may begin a sequence; null for all of UTF-8's.</param>
    public CodePage(string name, int number, CodePageFamily family, Script script, byte[]? leads = null)
    {
        Name = name;
        Family = family;
        Script = script;
        Leads = leads;
        Span<byte> upper = stackalloc byte[128];
        for (int i = 0; i < upper.Length; i++)
        {
            upper[i] = (byte)(0x80 + i);
        }

        // These Windows pages are ISO pages with more in the bytes 80 to 9F, and the two get mixed up within one text.
        for (int i = 0; i < 0x20 && number is 874 or 1252 or 1254; i++)
        {
            _bytes[(char)(0x80 + i)] = (byte)(0x80 + i);
        }

        string characters = CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetString(upper);
        for (int i = 0; i < characters.Length; i++)
        {
            // The framework shows bytes that a page leaves open as private characters, which say nothing.
            if (characters[i] is not '\uFFFD' and not '?' and not (>= '\uE000' and <= '\uF8FF'))
            {
                _bytes[characters[i]] = (byte)(0x80 + i);
            }
        }
    }

    public string Name { get; }

    public CodePageFamily Family { get; }

    public Script Script { get; }

    public byte[]? Leads { get; }

    public IEnumerable<char> Characters => _bytes.Keys;

    /// <summary>The byte that this code page shows as a character.</summary>
    public bool TryGetByte(char character, [MaybeNullWhen(false)] out byte value) => _bytes.TryGetValue(character, out value);

    public bool MayLead(byte value) => value is >= 0xC2 and <= 0xF4 && (Leads is null || Array.IndexOf(Leads, value) >= 0);
}
