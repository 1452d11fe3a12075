namespace TextPipeline.Core.Runs.Verification;

/// <summary>What a verification found, in order. Beyond a hundred thousand it only counts, because memory is bounded.</summary>
internal sealed class Findings
{
    public const int Most = 100_000;
    private readonly List<Finding> _kept = [];

    public IReadOnlyList<Finding> Kept => _kept;

    /// <summary>How many there are, those that were not kept among them.</summary>
    public long Count { get; private set; }

    /// <summary>Counts what is not kept.</summary>
    public void AddUnnamed(long count) => Count += count;

    public void Add(Finding finding)
    {
        Count++;
        if (_kept.Count < Most)
        {
            _kept.Add(finding);
        }
    }
}
