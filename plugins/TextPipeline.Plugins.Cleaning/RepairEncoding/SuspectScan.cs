using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>The first pass: passes over text that cannot hold anything to repair, without building a code page.</summary>
internal static class SuspectScan
{
    /// <summary>Every character that a code page shows for a byte which begins a sequence. A test holds it to the code pages.</summary>
    internal const string LeadCharacters = "\u00A0¤¦«¬\u00AD¯±´µ¶·»¾ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõ÷ýþÿĀāĂăąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīįİıĶķĹĺĻļŁŃńŅņŇňŌōŐŒœŕŘŚŞŠšŢŪŮŰŲŸŹźŻŽƒƠƯ\u0300\u0301\u0303\u0309\u0323ΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστφЁЄЇАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяёє\u05B2\u05B3\u05B4\u05B5\u05B6\u05B7\u05B8\u05B9\u05BA\u05BB\u05BC\u05BD־\u05BF׀\u05C1\u05C2׃אבגדהוזחטיךכלםמןנסעףפװױײ׳״آأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي\u064B\u064C\u064D\u064Eยรฤลฦวศษสหฬอฮฯะ\u0E31าำ\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A฿เแโใไๅๆ\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E๏๐๑๒๓๔–—‗‘’‚“”„‡…‰‹›⁄€∆√∞∩≈≡≤≥⌠─┌┘├┬┼═╒╓╔╘╙╚╞╟╠╤╥╦╧╨╩╪╫╬▀▄█▌▐◊ﬁﬂ";

    /// <summary>Every character that a code page shows for a byte which goes on with one, without the C1 controls.</summary>
    internal const string ContinuationCharacters = "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÄÅÆÇÉÑÖ×ØÜßàáâãäåæçèéêëìíîïñòóôõö÷øùúûüÿĄąĽľŁłŒœŖŗŚśŞşŠšŤťŸŹźŻżŽžƒˆˇ˘˛˜˝΄΅ΆΈΉΊΌΎΏπЁЂЃЄЅІЇЈЉЊЋЌЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопёђѓєѕіїјљњћќўџҐґ،؛؟ٹپچڈڑژکگںھกขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟ\u200C\u200D–—―‘’‚“”„†‡•…‰‹›₧₪€№™Ω∂∏∑∙√∞∫≈≠≤≥⌐⌠⌡─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓■";

    /// <summary>What windows-1252 shows for the lead byte of katakana in Shift-JIS. Latin text hardly uses it.</summary>
    internal const char KatakanaLead = 'ƒ';

    private const char TableEnd = '\u2600';
    private const byte Lead = 1;
    private const byte Continuation = 2;

    // By character; the two ligatures of MacRoman far above the others are left out.
    private static readonly byte[] Roles = Build();

    /// <summary>The offset of the first pair of characters that could begin a misread sequence, or of a C1 control or <c>ƒ</c>; -1 where there is none.</summary>
    public static int IndexOfSuspect(ReadOnlySpan<char> text)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (int i = 0; i < text.Length; i++)
        {
            // Letters beyond ASCII stand alone in most languages that use them: only two in a row are looked at, and controls.
            while (i + Vector128<ushort>.Count < text.Length)
            {
                Vector128<ushort> these = Vector128.LoadUnsafe(ref first, (nuint)i), next = Vector128.LoadUnsafe(ref first, (nuint)i + 1);
                Vector128<ushort> pairs = Vector128.GreaterThan(Vector128.Min(these, next), Vector128.Create((ushort)0x7F));
                Vector128<ushort> controls = Vector128.LessThan(these - Vector128.Create((ushort)0x80), Vector128.Create((ushort)0x20));
                Vector128<ushort> kana = Vector128.Equals(these, Vector128.Create((ushort)KatakanaLead));
                uint stops = (pairs | controls | kana).ExtractMostSignificantBits();
                i += stops == 0 ? Vector128<ushort>.Count : BitOperations.TrailingZeroCount(stops);
                if (stops != 0)
                {
                    break;
                }
            }

            char c = text[i];
            if (c is (>= '\u0080' and < '\u00A0') or KatakanaLead)
            {
                return i;
            }

            if ((RolesOf(c) & Lead) != 0 && i + 1 < text.Length && (RolesOf(text[i + 1]) & Continuation) != 0 && !IsQuotedWord(c, text[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }

    private static byte RolesOf(char c) => c < TableEnd ? Roles[c] : (byte)0;

    /// <summary>Whether a pair is no more than a dash, an apostrophe or a quotation mark before a word: <c>L’été</c>.</summary>
    public static bool IsQuotedWord(char left, char right) =>
        left is '\u00A0' or '«' or '»' or '·' or '–' or '—' or '‘' or '’' or '“' or '”' or '…' or '‹' or '›'
        && char.IsLetter(right) && right is not 'ƒ' and not 'ˆ' and not 'ª' and not 'º' and not 'µ';

    private static byte[] Build()
    {
        var roles = new byte[TableEnd];
        foreach (char c in LeadCharacters)
        {
            roles[c < TableEnd ? c : 0] |= Lead;
        }

        foreach (char c in ContinuationCharacters)
        {
            roles[c < TableEnd ? c : 0] |= Continuation;
        }

        // The C1 controls stand for bytes that go on with a sequence.
        roles.AsSpan(0x80, 0x20).Fill(Continuation);
        return roles;
    }
}
