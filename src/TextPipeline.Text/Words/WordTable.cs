namespace TextPipeline.Text.Words;

/// <summary>Numbers by word, whatever the case of its letters (by simple case mapping), looked up in a text without allocation.</summary>
/// <remarks>
/// For the word lists of languages. Smaller than a general dictionary in one respect that matters: the runtime has one class to compile before the first
/// look-up, not several generic ones, and a pipeline that reads one document spends most of its time there. Fill it first; once filled it is
/// safe for concurrent use.
/// </remarks>
public sealed class WordTable
{
    /// <summary>The longest word, in code units, that a table takes.</summary>
    public const int LongestWord = 32;

    private string[] _words = new string[64];
    private int[] _values = new int[64];

    // Open addressing; a slot holds the place of a word plus 1, so that a fresh array is empty.
    private int[] _slots = new int[128];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a word; 0 where the table has no such word. Setting one that is there replaces it.</summary>
    /// <exception cref="ArgumentException">A word to be set is empty or longer than <see cref="LongestWord"/>.</exception>
    public int this[ReadOnlySpan<char> word]
    {
        get
        {
            int place = word.Length is 0 or > LongestWord ? 0 : _slots[Slot(word)];
            return place == 0 ? 0 : _values[place - 1];
        }

        set
        {
            if (word.Length is 0 or > LongestWord)
            {
                throw new ArgumentException($"A word has between 1 and {LongestWord} code units.", nameof(word));
            }

            int slot = Slot(word);
            if (_slots[slot] == 0)
            {
                slot = Add(word, slot);
            }

            _values[_slots[slot] - 1] = value;
        }
    }

    private int Add(ReadOnlySpan<char> word, int slot)
    {
        if (Count == _words.Length)
        {
            Array.Resize(ref _words, 2 * Count);
            Array.Resize(ref _values, 2 * Count);
            _slots = new int[4 * Count];
            for (int i = 0; i < Count; i++)
            {
                _slots[Slot(_words[i])] = i + 1;
            }

            slot = Slot(word);
        }

        _words[Count++] = word.ToString().ToLowerInvariant();
        _slots[slot] = Count;
        return slot;
    }

    /// <summary>The slot of a word, or the free one where it would go.</summary>
    private int Slot(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        uint hash = 2166136261;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            lower[i] = c < 0x80 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);
            hash = (hash ^ lower[i]) * 16777619;
        }

        int mask = _slots.Length - 1;
        int slot = (int)(hash ^ (hash >> 15)) & mask;
        while (_slots[slot] != 0 && !lower[..word.Length].SequenceEqual(_words[_slots[slot] - 1]))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
