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

    // By character: bit i is set where code page i shows it for a byte that begins a sequence of two, or of more, or that goes on with one.
    private readonly uint[] _shortLeads = new uint[Characters];
    private readonly uint[] _longLeads = new uint[Characters];
    private readonly uint[] _continuations = new uint[Characters];

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
                    _shortLeads[character] |= CodePage.MayLead(value) && value < FirstLongLead ? 1u << i : 0;
                    _longLeads[character] |= CodePage.MayLead(value) && value >= FirstLongLead ? 1u << i : 0;
                    _continuations[character] |= value < 0xC0 ? 1u << i : 0;
                }
            }
        }
    }

    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>In order of preference where the evidence is equal: the commoner first.</summary>
    public ImmutableArray<CodePage> CodePages { get; }

    /// <summary>The code pages, as bits by index, under which a text has what could be a sequence, no byte lost.</summary>
    public uint Candidates(ReadOnlySpan<char> text)
    {
        uint all = 0, shortLead = 0, longLead = 0, longPair = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is < '\u0080' or >= Characters)
            {
                (shortLead, longLead, longPair) = (0, 0, 0);
                continue;
            }

            uint continuation = _continuations[c], found = (shortLead | longPair) & continuation;
            all |= found != 0 && !SuspectScan.IsQuotedWord(text[i - 1], c) ? found : 0;
            (longPair, shortLead, longLead) = (longLead & continuation, _shortLeads[c], _longLeads[c]);
        }

        return all;
    }

    /// <summary>The offset of the first character that could end a sequence under some code page, or of a C1 control; -1 where there is none.</summary>
    public int IndexOfSuspect(ReadOnlySpan<char> text) => Find(text, stopAtControls: true, out _) is var index and >= 0 ? index - 1 : -1;

    /// <returns>The offset behind the first two or three characters that could be a sequence, or behind a control; -1 where there are none.</returns>
    private int Find(ReadOnlySpan<char> text, bool stopAtControls, out uint found)
    {
        // What the character before could begin; what it and the one before it could begin and go on with.
        uint shortLead = 0, longLead = 0, longPair = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is < '\u0080' or >= Characters)
            {
                (shortLead, longLead, longPair) = (0, 0, 0);
                int skip = c < '\u0080' ? text[i..].IndexOfAnyExceptInRange('\0', '\u007F') : 1;
                if (skip < 0)
                {
                    break;
                }

                i += skip - 1;
                continue;
            }

            uint continuation = _continuations[c];
            found = (shortLead | longPair) & continuation;
            if ((found != 0 && !SuspectScan.IsQuotedWord(text[i - 1], c)) || (stopAtControls && c < '\u00A0'))
            {
                return i + 1;
            }

            (longPair, shortLead, longLead) = (longLead & continuation, _shortLeads[c], _longLeads[c]);
        }

        found = 0;
        return -1;
    }
}
