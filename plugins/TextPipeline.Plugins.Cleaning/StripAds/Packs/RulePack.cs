namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>The rules of one file.</summary>
/// <param name="Name">What its rules' reasons begin with: the file's name without extension.</param>
/// <param name="File">Its path.</param>
/// <param name="Language">Primary language subtag of the texts that it is for; null for any.</param>
/// <param name="Disable">Reasons of rules in earlier packs that it switches off.</param>
/// <param name="DisablePlace">Where it says so.</param>
/// <param name="Rules">In the order of the file.</param>
internal sealed record RulePack(
    string Name, string File, string? Language, IReadOnlyList<string> Disable, (long Line, long Column) DisablePlace, IReadOnlyList<Rule> Rules);
