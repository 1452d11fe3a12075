namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>One fault of a pack; line and column count from 1.</summary>
internal readonly record struct RulePackFault(string File, long Line, long Column, string Message)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
