using System.Text.RegularExpressions;

namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>One rule of a pack: what it finds in a line, under which conditions, and what goes with the line.</summary>
/// <remarks>Immutable. packs/README.md says what each member means to the author of a pack.</remarks>
internal sealed record Rule
{
    /// <summary>Line length limit of a rule that states none, in characters.</summary>
    public const int DefaultMaxLength = 120;

    /// <summary>Pack and id, such as <c>id/read_also</c>; the reason of every edit that the rule makes.</summary>
    public required string Reason { get; init; }

    /// <summary>Name and version of its pack, such as <c>id@1a2b3c4d</c>.</summary>
    public string Pack { get; init; } = "";

    /// <summary>Where it stands in its file; line and column count from 1.</summary>
    public (long Line, long Column) Place { get; init; }

    public IReadOnlyList<string> Exact { get; init; } = [];

    public IReadOnlyList<string> Prefixes { get; init; } = [];

    public IReadOnlyList<string> Suffixes { get; init; } = [];

    public IReadOnlyList<string> Phrases { get; init; } = [];

    public IReadOnlyList<string> Outlines { get; init; } = [];

    public IReadOnlyList<string> Inline { get; init; } = [];

    public IReadOnlyList<string> InlineBracketed { get; init; } = [];

    /// <summary>Of the linear-time engine, or null.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Least number of lower-to-upper joins that make a line a run-together menu; 0 for no such rule.</summary>
    public int Joined { get; init; }

    /// <summary>Least number of words of a headline that stands twice in a row between sentences; 0 for no such rule.</summary>
    public int Doubled { get; init; }

    public int MinLength { get; init; }

    public int MaxLength { get; init; } = DefaultMaxLength;

    /// <summary>Characters of which the line's first must be one; empty for any.</summary>
    public string First { get; init; } = "";

    /// <summary>Characters of which the line's last must be one; empty for any.</summary>
    public string Last { get; init; } = "";

    /// <summary>How many headlines after a line that is nothing but the rule's words go with it.</summary>
    public int Follow { get; init; }

    /// <summary>How many lines after it go with it, as long as each stands once more further down: a table of contents.</summary>
    public int FollowRepeated { get; init; }

    /// <summary>The line stays and marks the end of the text: the short lines after it go.</summary>
    public bool EndsText { get; init; }

    /// <summary>Whether the rule may take lines that look like sentences.</summary>
    public bool Sentences { get; init; }

    /// <summary>Whether the rule protects lines instead of taking them.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether a line that the rule takes belongs to the frame of a web page, and so tells that the text is a dump of a whole page.</summary>
    public bool Frame { get; init; }

    public StripAdsPreset Level { get; init; } = StripAdsPreset.Balanced;

    public RuleExamples Examples { get; init; } = RuleExamples.None;
}
