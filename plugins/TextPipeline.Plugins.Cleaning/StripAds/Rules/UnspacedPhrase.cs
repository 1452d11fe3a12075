using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>A folded phrase that ends in a script without word borders.</summary>
internal sealed record UnspacedPhrase(string Phrase, Rule Rule);
