using System.Collections.Immutable;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>The code pages that the stage knows, and which of them a pair of characters could come from.</summary>
/// <remarks>Built when the first suspicious pair of a run is met: most runs have none.</remarks>
internal sealed class CodePageCatalog
{
    // Above every character of a code page that matters here; the last is the black square of the IBM pages.
    private const char Characters = '\u2600';

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
        ("ibm_437", 437, CodePageFamily.Symbol, Script.Latin, [0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xE2]),
        ("ibm_850", 850, CodePageFamily.Symbol, Script.Latin, [0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD8, 0xD9]),

        // Where a lead byte is a letter or a quotation mark to MacRoman, real text has the same pairs.
        ("mac_roman", 10000, CodePageFamily.Symbol, Script.Latin, [0xC2, 0xC3, 0xC4, 0xC5, 0xE2]),
    ];

    // By character: bit i is set where code page i shows it for a byte that begins a sequence, or goes on with one.
    private readonly uint[] _leads = new uint[Characters];
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
                    _leads[character] |= CodePages[i].MayLead(value) ? 1u << i : 0;
                    _continuations[character] |= value < 0xC0 ? 1u << i : 0;
                }
            }
        }
    }

    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>In order of preference where the evidence is equal: the commoner first.</summary>
    public ImmutableArray<CodePage> CodePages { get; }

    /// <summary>The code pages, as bits by index, under which some pair of neighbours in a text could begin a sequence.</summary>
    public uint Candidates(ReadOnlySpan<char> text)
    {
        uint found = 0, before = 0;
        foreach (char c in text)
        {
            if (c is < '\u0080' or >= Characters)
            {
                before = 0;
                continue;
            }

            found |= before & _continuations[c];
            before = _leads[c];
        }

        return found;
    }
}
