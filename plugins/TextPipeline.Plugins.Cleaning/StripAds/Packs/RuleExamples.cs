namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>The examples that a rule is tested with.</summary>
/// <param name="Drop">Texts of which nothing may stay.</param>
/// <param name="Keep">Texts that must come out as they are.</param>
/// <param name="Edit">Texts before and after.</param>
internal sealed record RuleExamples(IReadOnlyList<string> Drop, IReadOnlyList<string> Keep, IReadOnlyList<(string Before, string After)> Edit)
{
    public static RuleExamples None { get; } = new([], [], []);
}
