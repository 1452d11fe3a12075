namespace TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

/// <summary>The East Asian encodings that the stage knows, and what each character could be under them. Built when the first East Asian character of a run is met.</summary>
/// <remarks>The standards put the characters in common use before the others: GB 2312 and JIS X 0208 as their first level, Big5 as its first plane, KS X 1001 as all it has.</remarks>
internal sealed class MultiByteCatalog
{
    // Three bits of a character for each encoding, and one for all: it is in common use in some language.
    private const int Lead = 1;
    private const int Continuation = 1 << 5;
    private const int Pair = 1 << 10;
    private const int AllLeads = Lead * 31;
    private const int AllPairs = Pair * 31;
    private const int CommonBit = 1 << 15;

    private static readonly (int First, int Last) KoreanSyllables = (0xB0, 0xC8);

    private static readonly (string Name, int Number, (int First, int Last) Common)[] Known =
    [
        ("gbk", 54936, (0xB0, 0xD7)), ("shift_jis", 932, (0x88, 0x97)), ("big5", 950, (0xA4, 0xC6)), ("euc_kr", 949, KoreanSyllables), ("euc_jp", 51932, (0xB0, 0xCF)),
    ];

    private readonly ushort[] _roles = new ushort[0x10000];
    private readonly bool[] _commonest = new bool[0x10000];

    /// <param name="names">The encodings to undo; empty for all.</param>
    /// <param name="resources">Hold the list of the commonest ideographs.</param>
    public MultiByteCatalog(IReadOnlyCollection<string> names, StageResources resources)
    {
        using (var reader = new StreamReader(resources.Open("encoding/common_ideographs.txt")))
        {
            while (reader.ReadLine() is { } line)
            {
                foreach (char c in line.StartsWith('#') ? "" : line)
                {
                    _commonest[c] = true;
                }
            }
        }

        MultiBytePage[] pages = [.. Known.Select(known => new MultiBytePage(known.Name, known.Number, known.Common))];
        Pages = [.. pages.Where(page => names.Count == 0 || names.Contains(page.Name))];
        for (int c = 0x80; c < _roles.Length; c++)
        {
            int roles = 0;
            for (int i = 0; i < pages.Length; i++)
            {
                roles |= pages[i].Bytes((char)c) is var bytes and > 0 && (names.Count == 0 || names.Contains(pages[i].Name)) ? Role(bytes, pages[i]) << i : 0;
                roles |= pages[i].IsCommon((char)c) ? CommonBit : 0;
            }

            _roles[c] = (ushort)roles;
        }
    }

    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    public IReadOnlyList<MultiBytePage> Pages { get; }

    /// <summary>Whether an ideograph or a Hangul syllable is in common use in some language.</summary>
    public bool IsCommon(char character) => (_roles[character] & CommonBit) != 0;

    /// <summary>Whether an ideograph is one of the thousand that make up most of any Chinese text.</summary>
    public bool IsCommonest(char character) => _commonest[character];

    /// <summary>Where characters that could be UTF-8 read through one of the encodings begin; -1 where there are none.</summary>
    public int IndexOfSuspect(ReadOnlySpan<char> text)
    {
        int last = 0, beforeLast = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < MultiByteScan.First)
            {
                int next = MultiByteScan.IndexOfEastAsian(text[i..]);
                if (next < 0)
                {
                    return -1;
                }

                i += next;
                c = text[i];
                (last, beforeLast) = (i > 0 && char.IsAsciiLetterLower(text[i - 1]) ? AllPairs : 0, 0);
                beforeLast = last;
            }

            int roles = _roles[c];
            if (((last & AllLeads) & (roles >> 5)) != 0 || (last & beforeLast & roles & AllPairs) != 0)
            {
                return i > 0 ? i - 1 : i;
            }

            (beforeLast, last) = (last, roles);
        }

        return -1;
    }

    private static int Role(int bytes, MultiBytePage page)
    {
        int lead = bytes < 0x100 ? bytes : bytes >> 8, trail = bytes & 0xFF;
        bool goesOn = bytes >= 0x100 && trail is >= 0x80 and < 0xC0;

        // What EUC-KR has there are ideographs in common use, which tell nothing: beside them UTF-8 has lost too many bytes in it anyway.
        return (lead is >= 0xE0 and <= 0xF0 && goesOn && page.Common != KoreanSyllables) || (bytes < 0x100 && IsLetterLead(lead)) ? Lead
            : lead < 0xC0 ? Continuation
            : IsLetterLead(lead) && goesOn ? Pair : 0;
    }

    // Latin, Greek, Cyrillic, Hebrew and Arabic letters.
    private static bool IsLetterLead(int lead) => lead is >= 0xC2 and <= 0xC5 or >= 0xCE and <= 0xD1 or >= 0xD7 and <= 0xD9;
}
