using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>A phrase that is cut out of lines.</summary>
/// <param name="Text">The phrase as it is written.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="IsBracketed">Whether it begins an aside in brackets, which goes as a whole.</param>
internal sealed record InlinePhrase(string Text, Rule Rule, bool IsBracketed);
