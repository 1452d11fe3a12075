namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>How many documents ended one way.</summary>
/// <param name="Both">In both pipelines.</param>
/// <param name="OnlyA">In the first alone.</param>
/// <param name="OnlyB">In the second alone.</param>
internal readonly record struct FateCount(long Both, long OnlyA, long OnlyB)
{
    public FateCount Add(bool inA, bool inB) => (inA, inB) switch
    {
        (true, true) => this with { Both = Both + 1 },
        (true, false) => this with { OnlyA = OnlyA + 1 },
        (false, true) => this with { OnlyB = OnlyB + 1 },
        _ => this,
    };
}
