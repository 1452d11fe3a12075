namespace TextPipeline;

/// <summary>Something that a stage found in its data.</summary>
/// <param name="IsError">Whether it must be put right; else it is a warning.</param>
/// <param name="Message">What is wrong, and where no file is at fault, in which option; one line without a full stop.</param>
public sealed record StageFinding(bool IsError, string Message)
{
    /// <summary>The file, as <see cref="StageResources"/> names it; null for the entry of the pipeline.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1; 0 for the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>The column in the line, from 1; 0 for the file as a whole.</summary>
    public int Column { get; init; }
}
