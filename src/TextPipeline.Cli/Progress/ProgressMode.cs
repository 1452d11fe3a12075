namespace TextPipeline.Cli.Progress;

/// <summary>How a run shows how far it is.</summary>
internal enum ProgressMode
{
    /// <summary>As a display where standard error is a terminal, else as lines.</summary>
    Auto,

    /// <summary>As a display that is drawn again and again.</summary>
    Live,

    /// <summary>As a line from time to time.</summary>
    Plain,

    /// <summary>Not at all.</summary>
    None,
}
