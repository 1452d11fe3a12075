namespace TextPipeline.Core.Execution.Records;

/// <summary>The lengths of a run's files of records, in bytes.</summary>
internal readonly record struct RecordMarks(long Written, long Drops, long Quarantine, long Ids);
