using System.Collections.Immutable;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>The rules that a pipeline states among its options, as the last layer.</summary>
internal static class PipelinePack
{
    private const string Name = "pipeline";
    private const int MostLength = 300;

    /// <summary>The pack; null where the options state nothing.</summary>
    /// <exception cref="StageOptionException">A line has neither letters nor digits.</exception>
    public static RulePack? Create(StripAdsOptions options)
    {
        var rules = new List<Rule>();
        Add(rules, "keep_lines", options.KeepLines, keep: true);
        Add(rules, "drop_lines", options.DropLines, keep: false);
        return rules.Count == 0 && options.Disable.IsDefaultOrEmpty
            ? null
            : new RulePack(Name, "", null, options.Disable.IsDefault ? [] : options.Disable, default, rules);
    }

    private static void Add(List<Rule> rules, string option, ImmutableArray<string> lines, bool keep)
    {
        if (lines.IsDefaultOrEmpty)
        {
            return;
        }

        for (int i = 0; i < lines.Length; i++)
        {
            if (LineFolding.Fold(lines[i]).Length == 0)
            {
                throw new StageOptionException($"{option}[{i}]", $"'{lines[i]}' has neither letters nor digits");
            }
        }

        rules.Add(new Rule
        {
            Reason = $"{Name}/{option}",
            Pack = Name,
            Exact = [.. lines.Where(line => !line.EndsWith('*'))],
            Prefixes = [.. lines.Where(line => line.EndsWith('*'))],
            MaxLength = MostLength,
            Sentences = true,
            Keep = keep,
            Level = StripAdsPreset.Careful,
        });
    }
}
