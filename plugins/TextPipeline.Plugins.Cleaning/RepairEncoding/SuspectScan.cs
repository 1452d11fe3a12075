namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>The first pass: passes over text that cannot hold anything to repair, without building a code page.</summary>
internal static class SuspectScan
{
    /// <summary>Every character that a code page shows for a byte which begins a sequence. A test holds it to the code pages.</summary>
    internal const string LeadCharacters = "\u00A4\u00ACÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ\u00D7ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôĀāĂăąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīįİĶķĹĺĻļŁŃńŅņŇňŌōŐŕŘŚŞŠšŢŪŮŰŲŹźŻŽƒƠƯ\u0300\u0301\u0303\u0309\u0323ΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэя\u05B2\u05B3\u05B4\u05B5\u05B6\u05B7\u05B8\u05B9\u05BA\u05BB\u05BC\u05BD\u05BE\u05BF\u05C0\u05C1\u05C2\u05C3אבגדהוזחטיךכלםמןנסעףפװױײ\u05F3\u05F4آأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي\u064B\u064C\u064D\u064Eยรฤลฦวศษสหฬอฮฯะ\u0E31าำ\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A\u0E3Fเแโใไๅๆ\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E\u0E4F\u0E50\u0E51\u0E52\u0E53\u0E54‚√≈─┘├┬┼╤╧╨╪╫╬";

    /// <summary>Every character that a code page shows for a byte which goes on with one, without the C1 controls.</summary>
    internal const string ContinuationCharacters = "\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9ª\u00AB\u00AC\u00AD\u00AE\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4µ\u00B6\u00B7\u00B8\u00B9º\u00BB\u00BC\u00BD\u00BE\u00BFÀÁÂÄÅÆÇÉÑÖ\u00D7ØÜßàáâãäåæçèéêëìíîïñòóôõö\u00F7øùúûüÿĄąĽľŁłŒœŖŗŚśŞşŠšŤťŸŹźŻżŽžƒˆˇ\u02D8\u02DB\u02DC\u02DD\u0384\u0385ΆΈΉΊΌΎΏπЁЂЃЄЅІЇЈЉЊЋЌЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопёђѓєѕіїјљњћќўџҐґ\u060C\u061B\u061Fٹپچڈڑژکگںھกขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟ\u200C\u200D–—―‘’‚“”„†‡•…‰‹›₧₪€№™Ω∂∏∑∙√∞∫≈≠≤≥⌐⌠⌡─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓■";

    // A bit for each UTF-16 code unit: text of non-Latin scripts asks at every letter, where a search set is slow.
    private static readonly ulong[] Leads = Bits(LeadCharacters);
    private static readonly ulong[] Continuations = Bits(ContinuationCharacters);

    /// <summary>The offset of the first pair of characters that could begin a misread sequence, or of a C1 control; -1 where there is none.</summary>
    public static int IndexOfSuspect(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                int next = text[i..].IndexOfAnyExceptInRange('\0', '\u007F');
                if (next < 0)
                {
                    return -1;
                }

                i += next;
            }

            if (text[i] < '\u00A0' || (Contains(Leads, text[i]) && i + 1 < text.Length && Contains(Continuations, text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Contains(ulong[] set, char c) => (set[c >> 6] & (1UL << (c & 63))) != 0;

    private static ulong[] Bits(string characters)
    {
        var bits = new ulong[(char.MaxValue + 1) / 64];
        foreach (char c in characters)
        {
            bits[c >> 6] |= 1UL << (c & 63);
        }

        // The C1 controls stand for bytes that go on with a sequence.
        bits['\u0080' >> 6] |= 0xFFFF_FFFF;
        return bits;
    }
}
