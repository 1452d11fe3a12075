using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>A one-byte code page, read backwards: from the characters of its upper half to the bytes that they stand for.</summary>
internal sealed class CodePage
{
    // Above nearly every character of a code page; the few others are looked for one by one.
    private const char TableEnd = '\u2600';

    // 0 where the code page does not have the character: its own bytes are those from 80 on. Arrays, because a dictionary of these types is compiled at run time.
    private readonly byte[] _table = new byte[TableEnd];
    private readonly List<char> _others = [];
    private readonly List<byte> _bytesOfOthers = [];

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
            _table[0x80 + i] = (byte)(0x80 + i);
        }

        string characters = CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetString(upper);
        for (int i = 0; i < characters.Length; i++)
        {
            // The framework shows bytes that a page leaves open as private characters, which say nothing.
            if (characters[i] is not '\uFFFD' and not '?' and not (>= '\uE000' and <= '\uF8FF'))
            {
                Set(characters[i], (byte)(0x80 + i));
            }
        }
    }

    public string Name { get; }

    public CodePageFamily Family { get; }

    public Script Script { get; }

    public byte[]? Leads { get; }

    public IEnumerable<char> Characters
    {
        get
        {
            for (char character = '\u0080'; character < TableEnd; character++)
            {
                if (_table[character] != 0)
                {
                    yield return character;
                }
            }

            foreach (char other in _others)
            {
                yield return other;
            }
        }
    }

    /// <summary>The byte that this code page shows as a character.</summary>
    public bool TryGetByte(char character, [MaybeNullWhen(false)] out byte value)
    {
        if (character < TableEnd)
        {
            value = _table[character];
            return value != 0;
        }

        int place = _others.IndexOf(character);
        value = place < 0 ? (byte)0 : _bytesOfOthers[place];
        return place >= 0;
    }

    private void Set(char character, byte value)
    {
        if (character < TableEnd)
        {
            _table[character] = value;
        }
        else
        {
            _others.Add(character);
            _bytesOfOthers.Add(value);
        }
    }

    public bool MayLead(byte value) => value is >= 0xC2 and <= 0xF4 && (Leads is null || Array.IndexOf(Leads, value) >= 0);
}
