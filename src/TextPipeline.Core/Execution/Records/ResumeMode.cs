namespace TextPipeline.Core.Execution.Records;

/// <summary>What a run does where its folder holds an earlier one.</summary>
internal enum ResumeMode
{
    /// <summary>Goes on with an unfinished run, and leaves a finished one, where nothing changed; else starts afresh.</summary>
    Auto,

    /// <summary>Starts afresh.</summary>
    Never,

    /// <summary>Likewise as <see cref="Auto"/>, whatever changed.</summary>
    Force,
}
