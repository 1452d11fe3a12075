using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>How likely letters are after others, for the languages of one script.</summary>
/// <remarks>
/// A file that <c>training/train-profiles.cs</c> wrote, used as it lies in memory: opening it is one read. Each n-gram of one to four letters has a row of
/// languages and weights; a weight is what the n-gram adds to what its shorter endings gave, so that the score of a text is a sum. Immutable.
/// </remarks>
internal sealed class LanguageProfiles
{
    private const int HeadLength = 24;
    private const int LongestNgram = 4;
    private const uint Multiplier = 2654435769;

    private const int SlotLength = 8;

    private readonly byte[] _codes;
    private readonly byte[] _file;
    private readonly int _tableStart;
    private readonly int _rowStart;
    private readonly uint _slots;

    private LanguageProfiles(ImmutableArray<string> languages, byte[] codes, byte[] file, int tableStart, int rowStart)
    {
        Languages = languages;
        _codes = codes;
        _file = file;
        _tableStart = tableStart;
        _rowStart = rowStart;
        _slots = (uint)(rowStart - tableStart) / SlotLength;
    }

    /// <summary>The languages, in the order of the scores.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Reads a file of profiles.</summary>
    /// <exception cref="FormatException">It is not such a file.</exception>
    public static LanguageProfiles Read(Stream stream)
    {
        byte[] content = ReadAll(stream);
        ReadOnlySpan<byte> file = content;
        if (file.Length < HeadLength || !file.StartsWith("TPLP"u8) || Number(file, 4) != 1)
        {
            throw new FormatException("This is not a file of language profiles, format 1.");
        }

        int names = Number(file, 8), letters = Number(file, 12), slots = Number(file, 16), rows = Number(file, 20);
        int alphabetStart = HeadLength + names, tableStart = alphabetStart + (letters * sizeof(char)), rowStart = tableStart + (slots * SlotLength);
        if (names < 0 || letters is < 0 or > byte.MaxValue || slots <= 0 || rows < 0 || file.Length != rowStart + rows)
        {
            throw new FormatException("This file of language profiles is cut off or damaged.");
        }

        ImmutableArray<string> languages = [.. Encoding.ASCII.GetString(file[HeadLength..alphabetStart]).Split('\n')];
        byte[] codes = ReadAlphabet(Encoding.Unicode.GetString(file[alphabetStart..tableStart]));
        return new LanguageProfiles(languages, codes, content, tableStart, rowStart);
    }

    /// <summary>The number of a letter in either case, or 0 for one that no profile knows.</summary>
    public byte Code(char letter) => _codes[letter];

    /// <summary>Adds the weights of the n-grams that end with a letter.</summary>
    /// <param name="history">Codes of the letter, in the low byte, and of up to three before it in its word.</param>
    /// <param name="length">How many letters of the word there are up to here.</param>
    /// <param name="scores">One score a language.</param>
    public void Add(uint history, int length, Span<int> scores)
    {
        uint mask = 0;
        for (int n = Math.Min(length, LongestNgram); n > 0; n--)
        {
            mask = (mask << 8) | 0xFF;
            AddRow(history & mask, scores);
        }
    }

    private void AddRow(uint key, Span<int> scores)
    {
        uint slot = (uint)(((ulong)(key * Multiplier) * _slots) >> 32);
        int place;
        while (true)
        {
            place = _tableStart + (int)(slot * SlotLength);
            uint found = (uint)Number(_file, place);
            if (found == key)
            {
                break;
            }

            if (found == 0)
            {
                return;
            }

            slot = slot + 1 == _slots ? 0 : slot + 1;
        }

        int start = _rowStart + Number(_file, place + sizeof(uint));
        ReadOnlySpan<byte> row = _file.AsSpan(start + 1, 2 * _file[start]);
        for (int i = 0; i < row.Length; i += 2)
        {
            scores[row[i]] += (sbyte)row[i + 1];
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        if (stream.CanSeek)
        {
            byte[] whole = new byte[stream.Length];
            stream.ReadExactly(whole);
            return whole;
        }

        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static byte[] ReadAlphabet(string alphabet)
    {
        byte[] codes = new byte[char.MaxValue + 1];
        for (int i = 0; i < alphabet.Length; i++)
        {
            codes[char.ToUpperInvariant(alphabet[i])] = (byte)(i + 1);
            codes[alphabet[i]] = (byte)(i + 1);
        }

        return codes;
    }

    private static int Number(ReadOnlySpan<byte> file, int offset) => BinaryPrimitives.ReadInt32LittleEndian(file[offset..]);
}
