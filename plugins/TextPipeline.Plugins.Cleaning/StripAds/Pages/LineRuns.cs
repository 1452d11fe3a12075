namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>How far it is from each line to what matters, walking in one direction, and how long the run is that it stands in.</summary>
internal struct LineRuns()
{
    private const int ParagraphLength = 160;
    private const int Far = 1000;

    private int _sentence = Far;
    private int _paragraph = Far;
    private int _ruled = Far;
    private LineStatistics _previous;
    private bool _started;

    public int SinceSentence { get; private set; }

    public int SinceParagraph { get; private set; }

    public int SinceRuled { get; private set; }

    /// <summary>How many lines of the present line's kind, sentence or not, stand before it without a break.</summary>
    public int Run { get; private set; }

    /// <summary>How many lines that look like the present one stand before it without a break.</summary>
    public int Alike { get; private set; }

    public void MoveTo(in LineStatistics line)
    {
        Run = _started && line.IsSentence == _previous.IsSentence ? Run + 1 : 0;
        Alike = _started && LineStatistics.AreAlike(line, _previous) ? Alike + 1 : 0;
        _previous = line;
        _started = true;
        SinceSentence = _sentence + 1;
        SinceParagraph = _paragraph + 1;
        SinceRuled = _ruled + 1;
        _sentence = line.IsSentence ? 0 : SinceSentence;
        _paragraph = line.IsSentence && line.Length >= ParagraphLength ? 0 : SinceParagraph;
        _ruled = line.IsRuled ? 0 : SinceRuled;
    }
}
