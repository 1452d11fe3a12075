using System.Numerics;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>A hash of 128 bits over values in order. Two texts whose words have one fingerprint are taken as the same.</summary>
internal struct Fingerprint()
{
    private ulong _low = 0x243F6A8885A308D3;
    private ulong _high = 0x13198A2E03707344;

    public readonly ulong Low => HashMix.Spread(_low ^ BitOperations.RotateLeft(_high, 32));

    public readonly ulong High => HashMix.Spread(_high + HashMix.Golden);

    /// <summary>Takes a value in.</summary>
    public void Add(ulong value)
    {
        _low = BitOperations.RotateLeft(_low ^ value, 27) * 0xA0761D6478BD642F;
        _high = (BitOperations.RotateLeft(_high, 31) + value) * 0xE7037ED1A0B428DB;
    }
}
