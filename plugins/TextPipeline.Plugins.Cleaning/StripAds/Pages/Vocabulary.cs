using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>The long words of a page's main block: a line that shares none of them is likely about something else.</summary>
/// <remarks>Words are known by a hash (FNV-1a); of scripts that write no spaces, by pairs of characters.</remarks>
internal sealed class Vocabulary
{
    private const int LeastLength = 5;
    private const int MostCounted = 3;
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    private readonly Dictionary<uint, int> _counts = [];

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (uint word in new Words(text))
        {
            int count = _counts.GetValueOrDefault(word);
            if (count < MostCounted)
            {
                _counts[word] = count + 1;
            }
        }
    }

    /// <summary>Counts a line's words and those of them that the vocabulary has.</summary>
    /// <param name="text">The line.</param>
    /// <param name="least">How often the block must have a word: 2 for a line that is itself part of the block.</param>
    public (int All, int Known) CountIn(ReadOnlySpan<char> text, int least)
    {
        (int all, int known) = (0, 0);
        foreach (uint word in new Words(text))
        {
            all++;
            known += _counts.GetValueOrDefault(word) >= least ? 1 : 0;
        }

        return (all, known);
    }

    private ref struct Words(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;

        public uint Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < _text.Length)
            {
                uint hash = Start;
                int length = 0;
                while (_at < _text.Length && char.IsLetter(_text[_at]))
                {
                    char character = char.ToLowerInvariant(_text[_at++]);
                    if (LineShape.IsUnspaced(character))
                    {
                        if (_at < _text.Length && LineShape.IsUnspaced(_text[_at]))
                        {
                            Current = unchecked((((Start ^ character) * Prime) ^ _text[_at]) * Prime);
                            return true;
                        }

                        continue;
                    }

                    hash = unchecked((hash ^ character) * Prime);
                    length++;
                }

                if (length >= LeastLength)
                {
                    Current = hash;
                    return true;
                }

                _at++;
            }

            return false;
        }
    }
}
