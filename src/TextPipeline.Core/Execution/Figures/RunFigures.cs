using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>
/// What a report needs besides the ledger: what each stage did, the slowest documents, the errors. Speaks of committed documents alone, and is
/// written into the journal, so that a run that goes on also goes on counting.
/// </summary>
internal sealed class RunFigures
{
    /// <param name="labels">The labels of the stages, in the order of the pipeline.</param>
    /// <param name="secrets">What no example may show; null for nothing.</param>
    public RunFigures(IEnumerable<string> labels, SecretMask? secrets = null)
    {
        Stages = [.. labels.Select(label => (label, new StageTally()))];
        Errors = new ErrorTable(secrets ?? new SecretMask());
    }

    /// <summary>What each stage did, in the order of the pipeline, with its label.</summary>
    public ImmutableArray<(string Label, StageTally Tally)> Stages { get; private init; }

    public SlowestDocuments Slowest { get; } = new();

    public ErrorTable Errors { get; }

    /// <summary>Counts what the stages did in a batch.</summary>
    public void CountBatch(BatchResult result)
    {
        for (int stage = 0; stage < Stages.Length; stage++)
        {
            Stages[stage].Tally.Add(result.Tallies[stage]);
        }
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

    /// <summary>Adds the figures of another run, or of an earlier part of this one. Stages are the same where their labels are.</summary>
    public void Add(RunFigures other)
    {
        foreach ((string label, StageTally tally) in Stages)
        {
            foreach ((string name, StageTally added) in other.Stages)
            {
                if (string.Equals(label, name, StringComparison.Ordinal))
                {
                    tally.Add(added);
                }
            }
        }

        Slowest.Add(other.Slowest);
        Errors.Add(other.Errors);
    }

    /// <summary>Writes the members of an object that is open.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("stages");
        foreach ((string label, StageTally tally) in Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("label", label);
            StageTallyJson.Write(writer, tally);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Slowest.Write(writer, "slowest");
        Errors.Write(writer, "errors");
    }

    /// <summary>Reads what <see cref="Write"/> wrote into an object.</summary>
    public static RunFigures Read(JsonElement element)
    {
        var figures = new RunFigures([])
        {
            Stages = [.. element.GetProperty("stages").EnumerateArray().Select(stage => (stage.GetProperty("label").GetString() ?? "", StageTallyJson.Read(stage)))],
        };
        figures.Slowest.Read(element.GetProperty("slowest"));
        figures.Errors.Read(element.GetProperty("errors"));
        return figures;
    }
}
