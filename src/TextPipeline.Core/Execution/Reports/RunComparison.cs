using System.Collections.Immutable;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>What is different between two runs, by stage and reason.</summary>
internal sealed class RunComparison
{
    public RunComparison(RunReport a, RunReport b)
    {
        A = a;
        B = b;
        Dictionary<string, StageReport> inA = a.Stages.ToDictionary(stage => stage.Label, StringComparer.Ordinal), inB = b.Stages.ToDictionary(stage => stage.Label, StringComparer.Ordinal);

        // In the order of the second pipeline, which is to replace the first; what it no longer has comes last.
        Stages =
        [
            .. b.Stages.Select(stage => new StagePair(stage.Label, inA.GetValueOrDefault(stage.Label), stage)),
            .. a.Stages.Where(stage => !inB.ContainsKey(stage.Label)).Select(stage => new StagePair(stage.Label, stage, null)),
        ];
        Endings = Changes(OfEndings(a), OfEndings(b));
        Edits = Changes(Counts(a, stage => stage.Edits), Counts(b, stage => stage.Edits));
        Counters = Changes(Counts(a, stage => stage.Counters), Counts(b, stage => stage.Counters));
    }

    public RunReport A { get; }

    public RunReport B { get; }

    public ImmutableArray<StagePair> Stages { get; }

    /// <summary>Reasons for which more or fewer documents were dropped or quarantined.</summary>
    public ImmutableArray<CountChange> Endings { get; }

    /// <summary>Reasons with more or fewer edits.</summary>
    public ImmutableArray<CountChange> Edits { get; }

    public ImmutableArray<CountChange> Counters { get; }

    private static IEnumerable<((string Stage, string Name) Key, long Count)> OfEndings(RunReport report) =>
        report.Endings.Select(ending => ((ending.Stage, ending.Reason), ending.Documents));

    private static IEnumerable<((string Stage, string Name) Key, long Count)> Counts(RunReport report, Func<StageReport, ImmutableArray<KeyValuePair<string, long>>> counts) =>
        report.Stages.SelectMany(stage => counts(stage).Select(count => ((stage.Label, count.Key), count.Value)));

    private static ImmutableArray<CountChange> Changes(IEnumerable<((string Stage, string Name) Key, long Count)> a, IEnumerable<((string Stage, string Name) Key, long Count)> b)
    {
        Dictionary<(string Stage, string Name), long> inA = a.ToDictionary(pair => pair.Key, pair => pair.Count), inB = b.ToDictionary(pair => pair.Key, pair => pair.Count);
        return
        [
            .. inA.Keys.Union(inB.Keys)
                .Select(key => new CountChange(key.Stage, key.Name, inA.GetValueOrDefault(key), inB.GetValueOrDefault(key)))
                .Where(change => change.A != change.B)
                .OrderBy(change => change.Stage, StringComparer.Ordinal).ThenBy(change => change.Name, StringComparer.Ordinal),
        ];
    }
}
