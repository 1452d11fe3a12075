using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Execution;

/// <summary>The account of a run. Its law: read + derived = written + dropped + quarantined.</summary>
internal sealed class Ledger
{
    /// <summary>How many kinds of endings are kept apart; a plugin chooses the reasons.</summary>
    private const int MostEndings = 4096;

    /// <summary>Documents that the inputs held, those that could not be read among them.</summary>
    public long Read { get; set; }

    /// <summary>What splits added: children less one, for each parent.</summary>
    public long Derived { get; set; }

    public long Written { get; set; }

    public long Dropped { get; set; }

    public long Quarantined { get; set; }

    /// <summary>The five numbers as they are now.</summary>
    public Account Total => new(Read, Derived, Written, Dropped, Quarantined);

    public bool Balances => Total.Balances;

    /// <summary>The same for each input file.</summary>
    public FileAccounts Files { get; } = new();

    /// <summary>How many documents ended for each stage and reason.</summary>
    public Dictionary<(string Stage, string Reason), long> Endings { get; } = [];

    /// <summary>The endings by stage, then reason, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<(string Stage, string Reason), long>> SortedEndings =>
        Endings.OrderBy(pair => pair.Key.Stage, StringComparer.Ordinal).ThenBy(pair => pair.Key.Reason, StringComparer.Ordinal);

    public void CountEnding(Ending ending) => CountEnding(ending.Stage, ending.Reason, 1);

    /// <summary>Counts documents that ended alike.</summary>
    public void CountEnding(string stage, string reason, long documents)
    {
        if (Endings.Count >= MostEndings && !Endings.ContainsKey((stage, reason)))
        {
            reason = CountTable.Others;
        }

        Endings[(stage, reason)] = Endings.GetValueOrDefault((stage, reason)) + documents;
    }

    /// <summary>The balance in one line.</summary>
    public override string ToString() => Total.ToString();
}
