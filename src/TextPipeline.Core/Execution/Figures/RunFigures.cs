using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>
/// What a report needs besides the ledger: what each stage did, the slowest documents, the errors. Speaks of committed documents alone, and is
/// written into the journal, so that a run that is resumed goes on counting.
/// </summary>
internal sealed class RunFigures
{
    private readonly ImmutableArray<string> _labels;

    /// <param name="labels">The labels of the stages, in the order of the pipeline.</param>
    /// <param name="secrets">What no example may show; null for nothing.</param>
    public RunFigures(IEnumerable<string> labels, SecretMask? secrets = null)
    {
        _labels = [.. labels];
        Tallies = [.. _labels.Select(_ => new StageTally())];
        Errors = new ErrorTable(secrets ?? new SecretMask());
    }

    /// <summary>What each stage did, in the order of the pipeline.</summary>
    public ImmutableArray<StageTally> Tallies { get; }

    /// <summary>The same with the labels.</summary>
    public ImmutableArray<(string Label, StageTally Tally)> Stages => [.. _labels.Zip(Tallies)];

    public SlowestDocuments Slowest { get; } = new();

    public ErrorTable Errors { get; }

    /// <summary>Counts what the stages did in a batch.</summary>
    public void CountBatch(BatchResult result)
    {
        AddTallies(result.Tallies);
    }

    /// <summary>Counts the time of one document.</summary>
    /// <param name="id">Its identity; null where it is none.</param>
    /// <param name="record">Where it lay.</param>
    /// <param name="ticks">The time of all stages, in ticks of <see cref="System.Diagnostics.Stopwatch"/>.</param>
    public void CountTime(string? id, in InputRecord record, long ticks)
    {
        if (id is not null)
        {
            Slowest.Offer(id, record, ticks);
        }
    }

    /// <summary>Adds the figures of another run of the same stages, or of an earlier part of this one.</summary>
    public void Add(RunFigures other)
    {
        AddTallies(other.Tallies);
        Slowest.Add(other.Slowest);
        Errors.Add(other.Errors);
    }

    private void AddTallies(ImmutableArray<StageTally> tallies)
    {
        for (int stage = 0; stage < Tallies.Length; stage++)
        {
            Tallies[stage].Add(tallies[stage]);
        }
    }

    /// <summary>Writes the members of an object that is open.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("tallies");
        foreach (StageTally tally in Tallies)
        {
            StageTallyJson.Write(writer, tally);
        }

        writer.WriteEndArray();
        Slowest.Write(writer, "slowest");
        Errors.Write(writer, "errors");
    }

    /// <summary>Adds what <see cref="Write"/> wrote into an object, for the same stages.</summary>
    public void Read(JsonElement element)
    {
        AddTallies([.. element.GetProperty("tallies").EnumerateArray().Select(StageTallyJson.Read)]);
        Slowest.Read(element.GetProperty("slowest"));
        Errors.Read(element.GetProperty("errors"));
    }
}
