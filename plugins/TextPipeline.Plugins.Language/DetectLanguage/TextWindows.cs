namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>The parts of a text that are looked at: all of a short one, parts spread evenly over a long one, so that time does not grow with length.</summary>
internal readonly struct TextWindows
{
    private const int LongestWhole = 2048;
    private const int Windows = 8;
    private readonly int _length;

    public TextWindows(int length) => _length = length;

    /// <summary>Number of parts.</summary>
    public int Count => _length <= LongestWhole ? 1 : Windows;

    /// <summary>The place of a part.</summary>
    public Range Range(int index)
    {
        if (_length <= LongestWhole)
        {
            return System.Range.All;
        }

        int start = (int)((long)(_length - (LongestWhole / Windows)) * index / (Windows - 1));
        return start..(start + (LongestWhole / Windows));
    }
}
