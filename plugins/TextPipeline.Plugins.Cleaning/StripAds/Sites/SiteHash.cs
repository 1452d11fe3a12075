namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>The 64-bit numbers that stand for sites and their lines in a profile: the same on every machine, for ever.</summary>
/// <remarks>FNV-1a over UTF-16 units, with the last step of MurmurHash3, whose every bit depends on every bit before. Never 0, which marks a free place.</remarks>
internal static class SiteHash
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

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
        foreach (char character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return Math.Max(1, Mix(hash));
    }
}
