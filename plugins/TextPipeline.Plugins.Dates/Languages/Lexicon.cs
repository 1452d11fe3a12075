namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>The words and phrases of one set of languages: a trie over words, with bitmaps over the letters at their ends before it.</summary>
/// <remarks>Immutable and safe for concurrent use. A lookup allocates nothing.</remarks>
internal sealed class Lexicon
{
    /// <summary>The node above every first word.</summary>
    public const int Root = 0;

    /// <summary>What a lookup gives where there is no such word.</summary>
    public const int Missing = -1;

    private readonly Node[] _nodes;
    private readonly int[] _buckets;
    private readonly Sense[] _senses;
    private readonly ulong[] _firstLetters;
    private readonly ulong[] _shapes;

    internal Lexicon(Node[] nodes, Sense[] senses)
    {
        _nodes = nodes;
        _senses = senses;
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)nodes.Length * 2)];
        _firstLetters = new ulong[Letters.Starts / 64];
        _shapes = new ulong[Letters.Shapes / 64];
        Array.Fill(_buckets, Missing);
        for (int i = 1; i < nodes.Length; i++)
        {
            ref int bucket = ref _buckets[WordKey.Hash(nodes[i].Parent, nodes[i].Word) & (uint)(_buckets.Length - 1)];
            nodes[i].NextInBucket = bucket;
            bucket = i;
            if (nodes[i].Parent == Root)
            {
                int slot = Letters.Slot(nodes[i].Word);
                _firstLetters[slot >> 6] |= 1UL << slot;
                int shape = Letters.Shape(nodes[i].Word);
                _shapes[shape >> 6] |= 1UL << shape;
            }
        }
    }

    /// <summary>Whether days come before months in dates of digits, unless the text shows otherwise.</summary>
    public required DateOrder Order { get; init; }

    /// <summary>How the language writes dates, beside its words.</summary>
    public required Habits Habits { get; init; }

    /// <summary>False only where no entry starts with these letters.</summary>
    public bool MayStart(ReadOnlySpan<char> word)
    {
        int slot = Letters.Slot(word);
        return (_firstLetters[slot >> 6] & (1UL << slot)) != 0;
    }

    /// <summary>False only where no entry starts with a word of these letters at its ends and this length.</summary>
    public bool MayBe(ReadOnlySpan<char> word)
    {
        int shape = Letters.Shape(word);
        return (_shapes[shape >> 6] & (1UL << shape)) != 0;
    }

    /// <summary>The same for a word of two or more ASCII letters, of which only the ends are looked at.</summary>
    public bool MayBe(char first, char second, char last, int length)
    {
        int shape = Letters.Shape(first | 0x20, second | 0x20, last | 0x20, length);
        return (_shapes[shape >> 6] & (1UL << shape)) != 0;
    }

    /// <summary>The node of a word below another node, or <see cref="Missing"/>.</summary>
    public int Find(int parent, ReadOnlySpan<char> word)
    {
        int index = _buckets[WordKey.Hash(parent, word) & (uint)(_buckets.Length - 1)];
        while (index != Missing && (_nodes[index].Parent != parent || !WordKey.Equals(word, _nodes[index].Word)))
        {
            index = _nodes[index].NextInBucket;
        }

        return index;
    }

    /// <summary>True where longer phrases go on from a node.</summary>
    public bool HasChildren(int node) => _nodes[node].HasChildren;

    /// <summary>The kinds of a node's senses as a bit mask; 0 for a node that is only the start of phrases.</summary>
    public ulong Kinds(int node) => _nodes[node].Kinds;

    /// <summary>The senses of a node.</summary>
    public ReadOnlySpan<Sense> Senses(int node) => _senses.AsSpan(_nodes[node].FirstSense, _nodes[node].SenseCount);

    /// <summary>A word in its place in the trie.</summary>
    internal struct Node
    {
        public string Word;
        public int Parent;
        public int NextInBucket;
        public int FirstSense;
        public int SenseCount;
        public ulong Kinds;
        public bool HasChildren;
    }

    private static class Letters
    {
        public const int Starts = 8192;
        public const int Shapes = 32768;

        public static int Slot(ReadOnlySpan<char> word)
        {
            int first = WordKey.Fold(word[0]);
            int second = word.Length > 1 ? WordKey.Fold(word[1]) : 0;
            return ((first * 37) + (second * 331)) & (Starts - 1);
        }

        public static int Shape(ReadOnlySpan<char> word) =>
            Shape(WordKey.Fold(word[0]), word.Length > 1 ? WordKey.Fold(word[1]) : 0, WordKey.Fold(word[^1]), word.Length);

        public static int Shape(int first, int second, int last, int length) =>
            ((first * 37) + (second * 1031) + (last * 8209) + (length * 331)) & (Shapes - 1);
    }
}
