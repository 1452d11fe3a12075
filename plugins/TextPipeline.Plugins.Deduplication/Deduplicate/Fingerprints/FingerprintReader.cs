using System.Buffers;
using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>Reads what tells copies of a document: one pass over its characters. Safe for concurrent use.</summary>
internal sealed class FingerprintReader
{
    private const ulong RunBase = 0x9E3779B97F4A7C15;
    private const ulong WordStart = 0xCBF29CE484222325;
    private const ulong WordStep = 0x100000001B3;
    private const int HashedTogether = 128;

    // An identity is kept to be shown; documents are told apart by their key.
    private const int MostIdCharacters = 1000;

    private readonly int _runWords;
    private readonly bool _hasSignature;
    private readonly ulong _leaving;

    /// <param name="runWords">How many words make a run.</param>
    /// <param name="hasSignature">Whether texts are compared for likeness.</param>
    public FingerprintReader(int runWords, bool hasSignature)
    {
        _runWords = runWords;
        _hasSignature = hasSignature;
        _leaving = 1;
        for (int i = 0; i < runWords; i++)
        {
            _leaving *= RunBase;
        }
    }

    /// <summary>Writes an <see cref="Observation"/>; nothing for a document without a letter or digit, which is no copy of anything.</summary>
    public void Write(Document document, IBufferWriter<byte> observation)
    {
        Span<ulong> least = stackalloc ulong[Signature.Bytes];
        least.Fill(ulong.MaxValue);
        UInt128 words = Read(document.Text, least, out int runs);
        if (runs == 0)
        {
            return;
        }

        ReadOnlySpan<char> id = document.Id.AsSpan(0, Math.Min(document.Id.Length, MostIdCharacters));
        int length = _hasSignature ? Observation.NearBytes : Observation.ExactBytes;
        Span<byte> bytes = observation.GetSpan(length + Encoding.UTF8.GetMaxByteCount(id.Length));
        Observation.Write(bytes, DocumentKey.Of(document), words, runs);
        if (_hasSignature)
        {
            Signature.Write(least, bytes.Slice(Observation.ExactBytes, Signature.Bytes));
        }

        observation.Advance(length + Encoding.UTF8.GetBytes(id, bytes[length..]));
    }

    private UInt128 Read(ReadOnlySpan<char> text, Span<ulong> least, out int runs)
    {
        ReadOnlySpan<char> characters = WordScript.Characters;
        var exact = new XxHash128();
        Span<ulong> together = stackalloc ulong[HashedTogether];

        // The last words, of which the oldest leaves the run where a new one comes.
        Span<ulong> last = stackalloc ulong[_runWords];
        int count = 0;
        ulong run = 0;
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

            word = Signature.Spread(word);
            if (count > 0 && count % HashedTogether == 0)
            {
                exact.Append(MemoryMarshal.AsBytes(together));
            }

            together[count % HashedTogether] = word;
            int place = count % _runWords;
            run = (run * RunBase) + word - (count >= _runWords ? last[place] * _leaving : 0);
            last[place] = word;
            count++;
            if (count >= _runWords)
            {
                Signature.Note(Signature.Spread(run), least);
            }
        }

        if (count > 0 && count < _runWords)
        {
            // A text of fewer words is one run.
            Signature.Note(Signature.Spread(run), least);
        }

        runs = count == 0 ? 0 : Math.Max(1, count - _runWords + 1);
        exact.Append(MemoryMarshal.AsBytes(together[..(count == 0 ? 0 : ((count - 1) % HashedTogether) + 1)]));
        return exact.GetCurrentHashAsUInt128();
    }
}
