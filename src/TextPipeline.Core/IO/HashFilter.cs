namespace TextPipeline.Core.IO;

/// <summary>
/// Says of a hash that it is not there, or that it may be (a Bloom filter in blocks of one cache line, after Putze, Sanders and Singler, "Cache-, Hash- and
/// Space-Efficient Bloom Filters", 2007). Ten bits a hash: about 1 in 60 that are not there may seem to be.
/// </summary>
internal sealed class HashFilter
{
    private const int BitsPerHash = 10, BitsPerBlock = 512, WordsPerBlock = BitsPerBlock / 64, Probes = 6;
    private readonly ulong[] _words;

    /// <param name="count">How many hashes will be added.</param>
    public HashFilter(long count) => _words = new ulong[((count * BitsPerHash / BitsPerBlock) + 1) * WordsPerBlock];

    public void Add(UInt128 hash)
    {
        int block = Block(hash);
        ulong bits = (ulong)hash;
        for (int i = 0; i < Probes; i++, bits >>= 9)
        {
            _words[block + (int)((bits >> 6) & 7)] |= 1UL << (int)(bits & 63);
        }
    }

    public bool MayContain(UInt128 hash)
    {
        int block = Block(hash);
        ulong bits = (ulong)hash;
        for (int i = 0; i < Probes; i++, bits >>= 9)
        {
            if ((_words[block + (int)((bits >> 6) & 7)] & (1UL << (int)(bits & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // Another half of the hash than the bits within the block.
    private int Block(UInt128 hash) => (int)Math.BigMul((ulong)(hash >> 64), (ulong)(_words.Length / WordsPerBlock), out _) * WordsPerBlock;
}
