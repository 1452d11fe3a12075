namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>A pack cannot be used. The message lists every fault with its position.</summary>
internal sealed class RulePackException(IReadOnlyList<RulePackFault> faults) : Exception(string.Join("; ", faults))
{
    public IReadOnlyList<RulePackFault> Faults { get; } = faults;
}
