using System.Collections.Immutable;

namespace TextPipeline.Testing;

/// <summary>Texts that stages stumble over.</summary>
public static class HardTexts
{
    /// <summary>Short ones: nothing, white space of all kinds, lone and paired surrogates, control characters, line ends of three systems, combining marks, text from
    /// right to left.</summary>
    public static ImmutableArray<string> Small { get; } =
    [
        "", " ", "\n", "\r\n\r\n\t ", "\u00a0\u2003\u2028\u3000", "\ufeffa", "\0\u0001\u001b[31m\u007f", "😀", "\ud83d", "\ude00\ud83d", "a\ud83d\nb", "e\u0301\u0301\u0301",
        "a\r\nb\rc\nd", ".", "...", "?!?!", "\"", "([{<", "1/2/3/4/5", "00:00:00", "&amp;&#x1F600;&", "<p>", "ยฉ", "שלום 12/3 مرحبا", "ก็ตาม", "ADVERTISEMENT",
    ];

    /// <summary>Long ones, a million characters each: one word, one line, many lines, many brackets, and what makes backtracking regexes slow.</summary>
    public static IEnumerable<string> Large => from part in (string[])["a", "a ", "a\n", "a. ", "(", "1/", "\"", "<a ", "😀", "\r\n"]
                                              select string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
}
