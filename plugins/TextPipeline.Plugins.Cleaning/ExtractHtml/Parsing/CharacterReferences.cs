using System.Globalization;
using System.Net;
using System.Text;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

/// <summary>Decodes character references such as <c>&amp;eacute;</c>.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    // What the HTML standard makes of references to C1 controls: the windows-1252 character of the number.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly string[] WithoutSemicolon = ["nbsp", "amp", "lt", "gt", "quot", "copy", "reg", "laquo", "raquo", "middot", "eacute", "egrave", "agrave", "ccedil"];

    /// <summary>A whole value, such as an attribute's.</summary>
    public static string Decode(ReadOnlySpan<char> source)
    {
        int next = source.IndexOf('&');
        if (next < 0)
        {
            return source.ToString();
        }

        var decoded = new StringBuilder(source.Length);
        while (next >= 0)
        {
            decoded.Append(source[..next]);
            source = source[next..];
            int length = Read(source, out string text);
            decoded.Append(length == 0 ? "&" : text);
            source = source[Math.Max(1, length)..];
            next = source.IndexOf('&');
        }

        return decoded.Append(source).ToString();
    }

    /// <summary>Reads the reference at the start of a text.</summary>
    /// <returns>How many characters it takes; 0 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> source, out string text)
    {
        text = "";
        if (source.Length < 3)
        {
            return 0;
        }

        return source[1] == '#' ? ReadNumber(source, out text) : ReadName(source, out text);
    }

    private static int ReadNumber(ReadOnlySpan<char> source, out string text)
    {
        text = "";
        bool hex = source.Length > 2 && source[2] is 'x' or 'X';
        int start = hex ? 3 : 2, end = start;
        while (end < source.Length && end - start < 8 && (hex ? char.IsAsciiHexDigit(source[end]) : char.IsAsciiDigit(source[end])))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        uint scalar = uint.Parse(source[start..end], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        text = scalar is >= 0x80 and <= 0x9F ? Windows1252[(int)scalar - 0x80].ToString()
            : scalar != 0 && Rune.IsValid(scalar) ? new Rune(scalar).ToString() : "\uFFFD";
        return end < source.Length && source[end] == ';' ? end + 1 : end;
    }

    private static int ReadName(ReadOnlySpan<char> source, out string text)
    {
        text = "";
        int end = 1;
        while (end < source.Length && end <= LongestName && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        if (end < source.Length && source[end] == ';')
        {
            string reference = source[..(end + 1)].ToString();
            text = WebUtility.HtmlDecode(reference);
            return string.Equals(text, reference, StringComparison.Ordinal) ? 0 : end + 1;
        }

        foreach (string name in WithoutSemicolon)
        {
            if (source[1..].StartsWith(name, StringComparison.Ordinal))
            {
                text = WebUtility.HtmlDecode($"&{name};");
                return name.Length + 1;
            }
        }

        return 0;
    }
}
