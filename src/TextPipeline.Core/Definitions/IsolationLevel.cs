namespace TextPipeline.Core.Definitions;

/// <summary>The key <c>isolation</c>: where a stage runs.</summary>
internal enum IsolationLevel
{
    /// <summary>In the host's own process.</summary>
    None,

    /// <summary>In a child process.</summary>
    Process,
}
