using System.Collections.Immutable;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>The code pages that the stage knows, and which of them a pair of characters could come from.</summary>
/// <remarks>Built when the first suspicious pair of a run is met: most runs have none.</remarks>
internal sealed class CodePageCatalog
{
    // Above every character of a code page that matters here; the last is the black square of the IBM pages.
    private const char Characters = '\u2600';

    private const byte FirstLongLead = 0xE0;

    private static readonly (string Name, int Number, CodePageFamily Family, Script Script, byte[]? Leads)[] Known =
    [
        ("windows_1252", 1252, CodePageFamily.Latin, Script.Latin, null),
        ("windows_874", 874, CodePageFamily.Script, Script.Thai, null),
        ("windows_1250", 1250, CodePageFamily.Latin, Script.Latin, null),
        ("iso_8859_2", 28592, CodePageFamily.Latin, Script.Latin, null),
        ("windows_1251", 1251, CodePageFamily.Script, Script.Cyrillic, null),
        ("windows_1253", 1253, CodePageFamily.Script, Script.Greek, null),
        ("windows_1254", 1254, CodePageFamily.Latin, Script.Latin, null),
        ("windows_1255", 1255, CodePageFamily.Script, Script.Hebrew, null),
        ("windows_1256", 1256, CodePageFamily.Script, Script.Arabic, null),
        ("windows_1257", 1257, CodePageFamily.Latin, Script.Latin, null),
        ("windows_1258", 1258, CodePageFamily.Latin, Script.Latin, null),
        ("koi8_r", 20866, CodePageFamily.Script, Script.Cyrillic, null),
        ("koi8_u", 21866, CodePageFamily.Script, Script.Cyrillic, null),
        ("ibm_866", 866, CodePageFamily.Symbol, Script.Cyrillic, [0xC2, 0xC3, 0xC4, 0xC5, 0xD0, 0xD1]),
        ("ibm_437", 437, CodePageFamily.Symbol, Script.Latin, [0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCE, 0xCF, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xE2]),
        ("ibm_850", 850, CodePageFamily.Symbol, Script.Latin, [0xC2, 0xC3, 0xC4, 0xC5, 0xC8, 0xC9, 0xCE, 0xCF, 0xD8, 0xD9]),

        // Where a lead byte is a letter, a dash or a quotation mark to MacRoman, real text has the same pairs: those tell only in numbers.
        ("mac_roman", 10000, CodePageFamily.Symbol, Script.Latin, [0xC2, 0xC3, 0xC4, 0xC5, 0xE2]),
    ];

    private const int ShortLead = 20;
    private const int LongLead = 40;
    private const uint Pages = (1u << ShortLead) - 1;

    // Words of real text are full of what IBM 866 has for a long sequence: small letters for all its bytes. There one of the others has to be none, but for the "А" of signs.
    private const int LettersOnly = 18;
    private const byte SecondOfSigns = 0x80;
    private const ulong Control = 1ul << 63;

    // A run of ASCII as long as this is passed over in one go.
    private const int LongRun = 8;

    // By character, a bit for each code page that shows it for a byte which goes on with a sequence; from bit 20 on, which begins one of two; from 40 on,
    // which begins a longer one. The highest bit is that of the C1 controls and of ƒ.
    private readonly ulong[] _roles = new ulong[Characters];

    private readonly int _strictPage = LettersOnly;

    public CodePageCatalog(IReadOnlyCollection<string> names)
    {
        CodePages = [.. Known.Where(known => names.Count == 0 || names.Contains(known.Name))
            .Select(known => new CodePage(known.Name, known.Number, known.Family, known.Script, known.Leads))];
        for (int i = 0; i < CodePages.Length; i++)
        {
            foreach (char character in CodePages[i].Characters)
            {
                if (character < Characters && CodePages[i].TryGetByte(character, out byte value))
                {
                    bool leads = CodePage.MayLead(value);
                    bool strict = CodePages[i].Script == Script.Cyrillic && CodePages[i].Family == CodePageFamily.Symbol;
                    _strictPage = strict ? i : _strictPage;
                    _roles[character] |= value < 0xC0 ? 1ul << i : !leads ? 0
                        : value < FirstLongLead ? 1ul << (i + ShortLead) : 1ul << ((strict && char.IsLetter(character) ? LettersOnly : i) + LongLead);
                    _roles[character] |= strict && value < 0xC0 && (!char.IsLetter(character) || value == SecondOfSigns) ? 1ul << LettersOnly : 0;
                }
            }
        }

        for (int c = 0x80; c < 0xA0; c++)
        {
            _roles[c] |= Control;
        }

        _roles[SuspectScan.KatakanaLead] |= Control;
    }

    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>In order of preference where the evidence is equal: the commoner first.</summary>
    public ImmutableArray<CodePage> CodePages { get; }

    /// <summary>The one that text is taken for most; null where it is not to be undone.</summary>
    public CodePage? Windows1252 => CodePages.Length > 0 && string.Equals(CodePages[0].Name, "windows_1252", StringComparison.Ordinal) ? CodePages[0] : null;

    /// <summary>The code pages, as bits by index, under which a text has what could be a sequence, no byte lost.</summary>
    public uint Candidates(ReadOnlySpan<char> text)
    {
        uint all = 0, ready = 0, longLeads = 0;
        for (int i = 0; i < text.Length; i++)
        {
            ulong roles = text[i] < Characters ? _roles[text[i]] : 0;
            uint found = ready & (uint)roles & Pages & ~(1u << LettersOnly);
            all |= found != 0 && !SuspectScan.IsQuotedWord(text[i - 1], text[i]) ? found : 0;
            ready = Ready(roles, longLeads);
            longLeads = (uint)(roles >> LongLead) & Pages;
            longLeads |= ((longLeads >> LettersOnly) & 1) << _strictPage;
        }

        return all;
    }

    /// <summary>The offset of the last but one of the first characters that could be a sequence under some code page, or before a C1 control or <c>ƒ</c>; -1 where there is none.</summary>
    public int IndexOfSuspect(ReadOnlySpan<char> text)
    {
        // Code pages under which what was read last is a sequence if the next character goes on with one, and those under which it began a longer one.
        uint ready = 0, longLeads = 0;
        int ascii = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            ulong roles = c < Characters ? _roles[c] : 0;
            uint found = ready & (uint)roles & Pages;
            if ((found | (roles & Control)) != 0 && ((roles & Control) != 0 || !SuspectScan.IsQuotedWord(text[i - 1], c)))
            {
                return Math.Max(0, i - 1);
            }

            ready = Ready(roles, longLeads);
            longLeads = (uint)(roles >> LongLead) & Pages;
            ascii = c < '\u0080' ? ascii + 1 : 0;
            if (ascii == LongRun)
            {
                int next = text[i..].IndexOfAnyExceptInRange('\0', '\u007F');
                if (next < 0)
                {
                    return -1;
                }

                (i, ascii) = (i + next - 1, 0);
            }
        }

        return -1;
    }

    /// <summary>The code pages under which a character is the last but one of a sequence.</summary>
    private uint Ready(ulong roles, uint longLeads)
    {
        uint pairs = longLeads & (uint)roles;
        uint letters = ((longLeads >> LettersOnly) & (uint)(roles >> _strictPage) & 1) << LettersOnly;
        return (uint)(roles >> ShortLead) | pairs | letters | (((pairs >> LettersOnly) & 1) << _strictPage);
    }
}
