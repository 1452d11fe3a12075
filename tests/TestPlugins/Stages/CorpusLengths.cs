using System.Buffers.Binary;
using TextPipeline;

namespace TestPlugins.Stages;

/// <summary>The length of each document, in order.</summary>
internal sealed class CorpusLengths(int unit, int failsOn) : ICorpusProfile
{
    public List<int> Lengths { get; } = [];

    public void Add(ReadOnlySpan<byte> observation)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(observation);
        Lengths.Add(length == failsOn ? throw new InvalidOperationException($"no more than\n{failsOn} characters") : length);
    }

    public void Merge(ICorpusProfile later) => Lengths.AddRange(((CorpusLengths)later).Lengths);

    public void Write(Stream stream)
    {
        Span<byte> number = stackalloc byte[4];
        foreach (int length in (IEnumerable<int>)[unit, .. Lengths])
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, length);
            stream.Write(number);
        }
    }

    public static CorpusLengths Read(Stream stream, int unit, int failsOn)
    {
        Span<byte> number = stackalloc byte[4];
        stream.ReadExactly(number);
        int learned = BinaryPrimitives.ReadInt32LittleEndian(number);
        if (learned != unit)
        {
            throw new InvalidDataException($"it was learned with 'unit: {learned}'");
        }

        var lengths = new CorpusLengths(unit, failsOn);
        while (stream.ReadAtLeast(number, 4, throwOnEndOfStream: false) == 4)
        {
            lengths.Lengths.Add(BinaryPrimitives.ReadInt32LittleEndian(number));
        }

        return lengths;
    }
}
