namespace TextPipeline.Core.Diagnostics;

/// <summary>How bad a finding is.</summary>
internal enum Severity
{
    Error,
    Warning,

    /// <summary>Worth knowing, and nothing that must be changed.</summary>
    Note,
}
