using System.Runtime.CompilerServices;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>Hashes whose values are the same on every machine and in every version: they are stored.</summary>
internal static class HashMix
{
    /// <summary>2^64 divided by the golden ratio.</summary>
    public const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Spreads bits evenly, one to one (the finalizer of MurmurHash3, Appleby).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Spread(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * 0xFF51AFD7ED558CCD;
        bits = (bits ^ (bits >> 33)) * 0xC4CEB9FE1A85EC53;
        return bits ^ (bits >> 33);
    }
}
