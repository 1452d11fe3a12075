namespace TextPipeline.Core.Execution;

/// <summary>The account of a run. Its law: read + derived = written + dropped + quarantined.</summary>
internal sealed class Ledger
{
    /// <summary>Documents that the inputs held, those that could not be read among them.</summary>
    public long Read { get; set; }

    /// <summary>What splits added: children less one, for each parent.</summary>
    public long Derived { get; set; }

    public long Written { get; set; }

    public long Dropped { get; set; }

    public long Quarantined { get; set; }

    public bool Balances => Read + Derived == Written + Dropped + Quarantined;

    /// <summary>How many documents ended for each stage and reason.</summary>
    public Dictionary<(string Stage, string Reason), long> Endings { get; } = [];

    public void CountEnding(Ending ending)
    {
        (string, string) key = (ending.Stage, ending.Reason);
        Endings[key] = Endings.GetValueOrDefault(key) + 1;
    }

    /// <summary>The balance in one line.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"read {Read} + derived {Derived} = written {Written} + dropped {Dropped} + quarantined {Quarantined}");
}
