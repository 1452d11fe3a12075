namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Hashes names for comparison within one page (FNV-1a, Fowler, Noll and Vo): the same on every machine.</summary>
internal static class ShapeHash
{
    private const uint Prime = 16777619;

    /// <summary>Hashes a name behind others. Digits count alike, because templates number what they repeat.</summary>
    public static int Of(ReadOnlySpan<char> name, int before = 0)
    {
        uint hash = (uint)before ^ 2166136261;
        foreach (char c in name)
        {
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * Prime;
        }

        return (int)hash;
    }

    public static int Combine(int first, int second) => (int)((((uint)first * Prime) ^ (uint)second) * Prime);
}
