using System.Buffers.Binary;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>Reads what is compared of a text, in one pass over its characters. Safe for concurrent use.</summary>
internal sealed class FingerprintReader
{
    private const ulong RunBase = 0x9E3779B97F4A7C15;
    private const ulong WordStart = 0xCBF29CE484222325;
    private const ulong WordStep = 0x100000001B3;

    private readonly int _runWords;
    private readonly bool _isNear;

    // What a word weighs when it leaves a run.
    private readonly ulong _leaving;

    /// <param name="mode">Exact: 16 bytes of the fingerprint of the words are compared. Near: 8 of them, and the runs of words.</param>
    /// <param name="runWords">How many words make a run.</param>
    public FingerprintReader(DeduplicateMode mode, int runWords)
    {
        _runWords = runWords;
        _isNear = mode == DeduplicateMode.Near;
        Width = _isNear ? sizeof(ulong) + MinHashBins.Width : 2 * sizeof(ulong);
        _leaving = 1;
        for (int i = 0; i < runWords; i++)
        {
            _leaving *= RunBase;
        }
    }

    /// <summary>How many bytes <see cref="TryWrite"/> writes.</summary>
    public int Width { get; }

    /// <summary>Writes what is compared.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target"><see cref="Width"/> bytes.</param>
    /// <returns>False for a text without a letter or digit, which is no copy of anything.</returns>
    public bool TryWrite(ReadOnlySpan<char> text, Span<byte> target)
    {
        var bins = new MinHashBins(stackalloc ulong[MinHashBins.Count]);
        Fingerprint words = Read(text, bins, out int count);
        if (count == 0)
        {
            return false;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(target, words.Low);
        if (_isNear)
        {
            bins.Write(target[sizeof(ulong)..]);
        }
        else
        {
            BinaryPrimitives.WriteUInt64LittleEndian(target[sizeof(ulong)..], words.High);
        }

        return true;
    }

    private Fingerprint Read(ReadOnlySpan<char> text, MinHashBins bins, out int count)
    {
        ReadOnlySpan<char> characters = WordScript.Characters;
        var words = new Fingerprint();

        // The last words, of which the oldest leaves the run where a new one comes.
        Span<ulong> last = stackalloc ulong[_runWords];
        last.Clear();
        int place = 0;
        ulong run = 0;
        count = 0;
        for (int i = 0; i < text.Length;)
        {
            char c = characters[text[i]];
            ulong word = WordStart;
            if (c == WordScript.Separator)
            {
                i++;
                continue;
            }

            if (c == WordScript.WholeWord)
            {
                word = (word ^ text[i++]) * WordStep;
            }
            else
            {
                do
                {
                    word = (word ^ c) * WordStep;
                    c = ++i < text.Length ? characters[text[i]] : WordScript.Separator;
                }
                while (c > WordScript.WholeWord);
            }

            word = HashMix.Spread(word);
            words.Add(word);
            run = (run * RunBase) + word - (last[place] * _leaving);
            last[place] = word;
            place = place + 1 == _runWords ? 0 : place + 1;
            if (++count >= _runWords && _isNear)
            {
                bins.Add(run);
            }
        }

        if (count > 0 && count < _runWords)
        {
            // A text of fewer words is one run.
            bins.Add(run);
        }

        return words;
    }
}
