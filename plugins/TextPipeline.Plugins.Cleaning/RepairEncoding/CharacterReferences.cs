using System.Globalization;
using System.Net;
using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>HTML character references in plain text: <c>&amp;eacute;</c>, <c>&amp;#233;</c>, <c>&amp;#xE9;</c>, and those escaped again, <c>&amp;amp;nbsp;</c>.</summary>
/// <remarks>A text that holds tags is HTML, not plain text with references left in it: it stays as it is.</remarks>
internal static class CharacterReferences
{
    private const string Reason = "character_reference";
    private const int LongestName = 10;
    private const int MostEscapes = 4;

    // What the HTML standard makes of references to C1 controls: the windows-1252 character of the number.
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>The edits that put characters in the place of references.</summary>
    public static List<TextEdit> Edits(string text)
    {
        var edits = new List<TextEdit>();
        int next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0 || HoldsTags(text))
        {
            return edits;
        }

        while (next >= 0)
        {
            int length = Read(text.AsSpan(next), out string character);
            if (length > 0)
            {
                edits.Add(new TextEdit(new TextSpan(next, length), character, Reason));
            }

            next = text.IndexOf('&', next + Math.Max(1, length));
        }

        return edits;
    }

    /// <summary>Reads the reference at the start of a text, through all its escapes.</summary>
    /// <returns>How many characters it takes; 0 where there is none.</returns>
    private static int Read(ReadOnlySpan<char> source, out string character)
    {
        int length = ReadOne(source, out character);
        for (int escapes = 0; length > 0 && character is "&" && escapes < MostEscapes; escapes++)
        {
            // The rest stands behind the ampersand just read: "&amp;" and "nbsp;".
            int rest = ReadOne($"&{source.Slice(length, Math.Min(source.Length - length, LongestName + 1))}", out string inner);
            if (rest == 0)
            {
                break;
            }

            (length, character) = (length + rest - 1, inner);
        }

        return length;
    }

    private static int ReadOne(ReadOnlySpan<char> source, out string character)
    {
        character = "";
        int end = source[..Math.Min(source.Length, LongestName + 2)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        ReadOnlySpan<char> name = source[1..end];
        if (name[0] == '#')
        {
            bool hex = name.Length > 2 && name[1] is 'x' or 'X';
            return uint.TryParse(name[(hex ? 2 : 1)..], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint scalar)
                && TryDecode(scalar, out character) ? end + 1 : 0;
        }

        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return 0;
            }
        }

        string reference = source[..(end + 1)].ToString();
        character = WebUtility.HtmlDecode(reference);
        return string.Equals(character, reference, StringComparison.Ordinal) ? 0 : end + 1;
    }

    private static bool TryDecode(uint scalar, out string character)
    {
        character = scalar is >= 0x80 and <= 0x9F ? Windows1252[(int)scalar - 0x80].ToString() : Rune.IsValid(scalar) ? new Rune(scalar).ToString() : "";
        return character.Length > 0 && (character[0] >= ' ' || character[0] is '\t' or '\n');
    }

    private static bool HoldsTags(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is var open and >= 0)
        {
            text = text[(open + 1)..];
            if (text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] is '/' or '!') && text.Contains('>'))
            {
                return true;
            }
        }

        return false;
    }
}
