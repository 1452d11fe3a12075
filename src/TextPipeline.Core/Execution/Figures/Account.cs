namespace TextPipeline.Core.Execution.Figures;

/// <summary>Documents counted by what became of them.</summary>
/// <param name="Read">Documents that the inputs held.</param>
/// <param name="Derived">What splits added.</param>
/// <param name="Written">Documents in the output.</param>
/// <param name="Dropped">Documents that a stage left out.</param>
/// <param name="Quarantined">Documents that failed.</param>
internal readonly record struct Account(long Read, long Derived, long Written, long Dropped, long Quarantined)
{
    public bool Balances => Read + Derived == Written + Dropped + Quarantined;

    public static Account operator +(Account a, Account b) =>
        new(a.Read + b.Read, a.Derived + b.Derived, a.Written + b.Written, a.Dropped + b.Dropped, a.Quarantined + b.Quarantined);

    public static Account operator -(Account a, Account b) =>
        new(a.Read - b.Read, a.Derived - b.Derived, a.Written - b.Written, a.Dropped - b.Dropped, a.Quarantined - b.Quarantined);

    /// <summary>The balance in one line.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"read {Read} + derived {Derived} = written {Written} + dropped {Dropped} + quarantined {Quarantined}");
}
