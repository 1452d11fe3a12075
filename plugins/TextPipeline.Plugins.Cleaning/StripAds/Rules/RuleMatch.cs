using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>The rule that a line met.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsBare">Whether the line is nothing but the rule's words.</param>
internal readonly record struct RuleMatch(Rule Rule, bool IsBare);
