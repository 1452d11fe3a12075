namespace TextPipeline.Cli.Tracing;

/// <summary>What a piece of output is, which a terminal may show by colour.</summary>
internal enum TextStyle
{
    Plain,

    Heading,

    Faint,

    Reason,

    Warning,

    RemovedLine,

    InsertedLine,

    RemovedWords,

    InsertedWords,
}
