using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>A line while rules are tried on it.</summary>
/// <param name="content">The line without white space around it.</param>
/// <param name="folded">Its folded form; of a long line the head only, cut at a word.</param>
/// <param name="isWhole">Whether the folded form is that of the whole line.</param>
/// <param name="isSentence">Whether it looks like a sentence.</param>
internal readonly ref struct LineUnderTest(ReadOnlySpan<char> content, ReadOnlySpan<char> folded, bool isWhole, bool isSentence)
{
    private readonly bool _isSentence = isSentence;

    public ReadOnlySpan<char> Content { get; } = content;

    public ReadOnlySpan<char> Folded { get; } = folded;

    public bool IsWhole { get; } = isWhole;

    /// <summary>Whether the line meets the conditions of one of the rules whose words it has.</summary>
    /// <param name="rules">Rules whose words were found.</param>
    /// <param name="isBare">Whether the line is nothing but those words.</param>
    /// <param name="match">The first rule met.</param>
    public bool MeetsAny(ReadOnlySpan<Rule> rules, bool isBare, ref RuleMatch match)
    {
        foreach (Rule rule in rules)
        {
            if (Meets(rule, isBare, ref match))
            {
                return true;
            }
        }

        return false;
    }

    public bool Meets(Rule rule, bool isBare, ref RuleMatch match)
    {
        if ((_isSentence && !rule.Sentences && !rule.Keep)
            || Content.Length < rule.MinLength || Content.Length > rule.MaxLength
            || (rule.First.Length > 0 && !rule.First.Contains(Content[0]))
            || (rule.Last.Length > 0 && !rule.Last.Contains(Content[^1])))
        {
            return false;
        }

        match = new RuleMatch(rule, isBare);
        return true;
    }
}
