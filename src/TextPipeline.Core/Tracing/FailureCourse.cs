namespace TextPipeline.Core.Tracing;

/// <summary>What became of a document on which a stage failed.</summary>
internal enum FailureCourse
{
    /// <summary>It was set aside.</summary>
    Quarantine,

    /// <summary>It went on as it came, marked in <c>warnings</c>.</summary>
    PassThrough,

    /// <summary>It ended the run.</summary>
    Halt,

    /// <summary>It went through the entry's fallback stages, as it came.</summary>
    Fallback,
}
