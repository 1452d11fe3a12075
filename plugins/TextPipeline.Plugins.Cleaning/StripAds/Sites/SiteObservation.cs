using System.Buffers;
using System.Buffers.Binary;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>What a profile learns of one document, as bytes: its site, its story, and each of its lines once.</summary>
internal readonly ref struct SiteObservation
{
    private const int NumberSize = sizeof(ulong);
    private const int HeadSize = NumberSize + 1;

    private readonly ReadOnlySpan<byte> _lines;

    private SiteObservation(ReadOnlySpan<byte> bytes)
    {
        Site = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Story = bytes[NumberSize];
        _lines = bytes[HeadSize..];
    }

    public ulong Site { get; }

    /// <summary>Which of the <see cref="StorySketch.Size"/> marks stands for the document's story.</summary>
    public int Story { get; }

    public int LineCount => _lines.Length / NumberSize;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It did not write this.</exception>
    public static SiteObservation Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeadSize && (bytes.Length - HeadSize) % NumberSize == 0 && bytes[NumberSize] < StorySketch.Size
            ? new SiteObservation(bytes)
            : throw new InvalidDataException("an observation of strip_ads is damaged");

    public ulong LineAt(int index) => BinaryPrimitives.ReadUInt64LittleEndian(_lines[(index * NumberSize)..]);

    /// <summary>Observes a document.</summary>
    /// <param name="site">The number of its site.</param>
    /// <param name="text">Its text.</param>
    /// <param name="target">Takes the bytes; none where no line can be counted.</param>
    public static void Write(ulong site, string text, IBufferWriter<byte> target)
    {
        var table = new LineTable(text);
        ulong[] numbers = ArrayPool<ulong>.Shared.Rent(Math.Max(1, table.Lines.Length));
        try
        {
            var story = default(StoryKey);
            int count = 0;
            foreach (ref readonly TextLine line in table.Lines)
            {
                ulong number = line.IsBlank ? 0 : SiteLine.NumberOf(site, line.Content(text));
                if (number != 0)
                {
                    story.Add(number, line.IsSentence || line.ContentLength >= StoryKey.LeastTellingLength);
                    numbers[count] = number;
                    count += line.ContentLength <= SiteLine.MostLength ? 1 : 0;
                }
            }

            if (count > 0)
            {
                Write(site, story.Mark, Distinct(numbers.AsSpan(0, count)), target);
            }
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(numbers);
            table.Dispose();
        }
    }

    private static void Write(ulong site, int story, ReadOnlySpan<ulong> numbers, IBufferWriter<byte> target)
    {
        int size = HeadSize + (numbers.Length * NumberSize);
        Span<byte> bytes = target.GetSpan(size);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, site);
        bytes[NumberSize] = (byte)story;
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(HeadSize + (i * NumberSize))..], numbers[i]);
        }

        target.Advance(size);
    }

    private static ReadOnlySpan<ulong> Distinct(Span<ulong> numbers)
    {
        numbers.Sort();
        int kept = 1;
        for (int i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] != numbers[kept - 1])
            {
                numbers[kept++] = numbers[i];
            }
        }

        return numbers[..kept];
    }
}
