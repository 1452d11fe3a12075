namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>The rules of one file.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Language">Primary language subtag of the texts that it is for; null for any.</param>
/// <param name="Disable">Reasons of rules in earlier packs that it switches off.</param>
/// <param name="Rules">In the order of the file.</param>
internal sealed record RulePack(string Name, string? Language, IReadOnlyList<string> Disable, IReadOnlyList<Rule> Rules);
