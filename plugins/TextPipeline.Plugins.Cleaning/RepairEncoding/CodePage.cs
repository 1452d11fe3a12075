using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>A one-byte code page, read backwards: from the characters of its upper half to the bytes that they stand for.</summary>
internal sealed class CodePage
{
    // Above nearly every character of a code page; the few others are looked for one by one.
    private const char TableEnd = '\u2600';

    private const string Punctuation = "\u00A0«»‹›“”„‘’‚·–—…§№©®™°•€";

    // 0 where the code page does not have the character: its own bytes are those from 80 on. Arrays, because a dictionary of these types is compiled at run time.
    private readonly byte[] _table = new byte[TableEnd];
    private readonly bool[] _open = new bool[0x80];
    private readonly List<char> _others = [];
    private readonly List<byte> _bytesOfOthers = [];

    /// <param name="name">As in reasons: <c>windows_874</c>.</param>
    /// <param name="number">Its number among the framework's code pages.</param>
    /// <param name="family">How to weigh its evidence.</param>
    /// <param name="script">The script of its letters.</param>
    /// <param name="leads">Bytes of sequences that tell by themselves; null for all.</param>
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

        string characters = CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetString(upper);
        for (int i = 0; i < characters.Length; i++)
        {
            // The framework shows bytes that a page leaves open as private characters, which say nothing.
            bool open = characters[i] is '\uFFFD' or '?' or (>= '\uE000' and <= '\uF8FF');
            _open[i] = open || char.IsControl(characters[i]);
            if (!open)
            {
                Set(characters[i], (byte)(0x80 + i));
            }

            // Open bytes are shown as controls. Those pages that are an ISO page with more in the bytes 80 to 9F get mixed up with it within one text.
            if (i < 0x20 && (number is 874 or 1252 or 1254 || (open && number is >= 1250 and <= 1258)))
            {
                Set((char)(0x80 + i), (byte)(0x80 + i));
            }
        }
    }

    public string Name { get; }

    public CodePageFamily Family { get; }

    public Script Script { get; }

    public byte[]? Leads { get; }

    /// <summary>Its signs and letters that text in its script hardly holds.</summary>
    public SearchValues<char> Foreign => field ??= SearchValues.Create([.. Characters.Where(c => IsOfSigns(c) || (Scripts.Of(c) != Script && !Punctuation.Contains(c, StringComparison.Ordinal)))]);

    /// <summary>The byte of the no-break space, which page tools turn into a plain one; 0 where it cannot stand in a sequence.</summary>
    public byte NoBreakSpace => TryGetByte('\u00A0', out byte value) && value < 0xC0 ? value : (byte)0;

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

    /// <summary>Whether a byte has no character of its own, so that what is left of it is a control or nothing.</summary>
    public bool IsOpen(byte value) => _open[value - 0x80];

    /// <summary>Whether a character stands for byte 80, the second of dashes and quotation marks, and does not make up words.</summary>
    private bool IsOfSigns(char character) => TryGetByte(character, out byte value) && value == 0x80 && Script == Script.Cyrillic && Family == CodePageFamily.Script;

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

    /// <summary>Whether a byte can begin a sequence of UTF-8.</summary>
    public static bool MayLead(byte value) => value is >= 0xC2 and <= 0xF4;

    /// <summary>Whether the character that this code page shows for a lead byte tells of a misreading when it stands before another.</summary>
    public bool IsTelling(byte lead) => Leads is null || Array.IndexOf(Leads, lead) >= 0;
}
