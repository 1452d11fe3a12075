namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>The 64-bit numbers that stand for sites and their lines in a profile: the same on every machine, for ever.</summary>
/// <remarks>Four UTF-16 units at a time, multiplied and shifted, with the last step of MurmurHash3, whose every bit depends on every bit before. Never 0, which marks a free place.</remarks>
internal static class SiteHash
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public static ulong OfSite(ReadOnlySpan<char> site) => Of(Seed, site);

    /// <summary>A line of one site: the same words on another site are another line.</summary>
    /// <param name="site">The site.</param>
    /// <param name="folded">The line as <see cref="Lines.LineFolding"/> writes it.</param>
    public static ulong OfLine(ulong site, ReadOnlySpan<char> folded) => Of(site, folded);

    /// <summary>A number that looks drawn at random, for the same number always the same.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }

    private static ulong Of(ulong seed, ReadOnlySpan<char> text)
    {
        ulong hash = seed;
        int whole = text.Length & ~3;
        for (int i = 0; i < whole; i += 4)
        {
            hash = Step(hash, text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32) | ((ulong)text[i + 3] << 48));
        }

        foreach (char character in text[whole..])
        {
            hash = Step(hash, character);
        }

        return Math.Max(1, Mix(hash));
    }

    private static ulong Step(ulong hash, ulong units)
    {
        hash = (hash ^ units) * Factor;
        return hash ^ (hash >> 32);
    }
}
