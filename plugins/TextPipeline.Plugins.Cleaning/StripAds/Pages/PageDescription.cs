using System.Buffers;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>The lines of a page that are not blank, and the values that describe them.</summary>
internal ref struct PageDescription
{
    private int[] _lines;
    private byte[] _features;

    public PageDescription(string text, ReadOnlySpan<TextLine> lines)
    {
        _lines = ArrayPool<int>.Shared.Rent(lines.Length);
        LineStatistics[] statistics = ArrayPool<LineStatistics>.Shared.Rent(lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsBlank)
            {
                _lines[Count] = i;
                statistics[Count++] = LineStatistics.Of(text, lines[i]);
            }
        }

        _features = ArrayPool<byte>.Shared.Rent(Count * LineFeatures.Count);
        LineFeatures.Extract(statistics.AsSpan(0, Count), _features);
        ArrayPool<LineStatistics>.Shared.Return(statistics);
    }

    public int Count { get; private set; }

    /// <summary>Where the line stands among all lines of the text.</summary>
    public readonly int LineAt(int index) => _lines[index];

    public readonly ReadOnlySpan<byte> FeaturesOf(int index) => _features.AsSpan(index * LineFeatures.Count, LineFeatures.Count);

    /// <summary>Gives the arrays back; the description is dead after that.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_lines);
        ArrayPool<byte>.Shared.Return(_features);
        (_lines, _features) = ([], []);
    }
}
