namespace TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

/// <summary>Passes over text without East Asian characters.</summary>
internal static class MultiByteScan
{
    /// <summary>The first of them: kana, ideographs, Hangul, private and half-width characters follow.</summary>
    public const char First = '\u3041';

    private const char Last = '\uFFDC';

    public static int IndexOfEastAsian(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(First, Last);
}
