namespace TextPipeline.Core.Diagnostics;

/// <summary>How bad a finding is.</summary>
internal enum Severity
{
    Error,
    Warning,
}
