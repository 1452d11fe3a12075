namespace TextPipeline.Text;

/// <summary>A stretch of a text: half-open, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset just past the last one.</param>
public readonly record struct TextSegment(int Start, int End)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;
}
