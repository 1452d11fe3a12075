namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>The edits of one stage, counted.</summary>
internal sealed class StageEdits
{
    /// <summary>How many edits had each reason.</summary>
    public SortedDictionary<string, long> Reasons { get; } = new(StringComparer.Ordinal);

    public long Edits { get; private set; }

    /// <summary>Characters that went.</summary>
    public long Removed { get; private set; }

    /// <summary>Characters that came.</summary>
    public long Inserted { get; private set; }

    public void Add(TextChange change)
    {
        Reasons[change.Reason] = Reasons.GetValueOrDefault(change.Reason) + 1;
        Edits++;
        Removed += change.Removed.Length;
        Inserted += change.Inserted.Length;
    }
}
