namespace TextPipeline.Core.Runs.Accounts;

/// <summary>The account of one input file, counted again. Its law: read + derived = written + dropped + quarantined.</summary>
internal record struct FileAccount(long Read, long Derived, long Written, long Dropped, long Quarantined)
{
    public readonly bool Balances => Read + Derived == Written + Dropped + Quarantined;

    public void Add(in FileAccount other)
    {
        Read += other.Read;
        Derived += other.Derived;
        Written += other.Written;
        Dropped += other.Dropped;
        Quarantined += other.Quarantined;
    }

    public override readonly string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"read {Read} + derived {Derived} = written {Written} + dropped {Dropped} + quarantined {Quarantined}");
}
