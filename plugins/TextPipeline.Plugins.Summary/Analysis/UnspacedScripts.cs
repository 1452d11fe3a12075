namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>Scripts that write no spaces between words; there, a letter is counted as a word.</summary>
internal static class UnspacedScripts
{
    /// <summary>Thai and Lao, Myanmar, Khmer, kana, Han; Han beyond the BMP counts by its surrogates.</summary>
    public static bool Contains(char character) => character >= 0x0E00 && character is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u4DBF')
        or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88D');
}
