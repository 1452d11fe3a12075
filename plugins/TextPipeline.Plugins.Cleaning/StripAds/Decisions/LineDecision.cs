namespace TextPipeline.Plugins.Cleaning.StripAds.Decisions;

/// <summary>What was decided about a line, and by what.</summary>
/// <param name="Kind">What decided.</param>
/// <param name="Rule">The rule, such as <c>id/read_also</c>, or what stands for one, such as <c>page/line_model</c>; the reason of the edit. Null where nothing decided.</param>
/// <param name="Score">Where something was scored: the score. Below <paramref name="Threshold"/> a line goes.</param>
/// <param name="Threshold">The score from which a line stays; 0, as <paramref name="Score"/>, where nothing was scored.</param>
internal readonly record struct LineDecision(DecisionKind Kind, string? Rule, int Score = 0, int Threshold = 0)
{
    /// <summary>Whether nothing was scored but documents counted: the score is in how many the line stands, the threshold how many its site has.</summary>
    public bool IsCounted { get; private init; }

    /// <summary>Whether the line goes.</summary>
    public bool Removes => Kind is >= DecisionKind.Rule and <= DecisionKind.Inline;

    public bool IsScored => !IsCounted && (Kind is DecisionKind.Model or DecisionKind.KeptByModel || Score != Threshold);

    /// <summary>The decision of a model by a score.</summary>
    public static LineDecision ByScore(string rule, int score, int threshold) =>
        new(score < threshold ? DecisionKind.Model : DecisionKind.KeptByModel, rule, score, threshold);

    /// <summary>The line goes because it recurs.</summary>
    /// <param name="rule">What stands for a rule.</param>
    /// <param name="documents">In how many documents of its site the line stands.</param>
    /// <param name="siteDocuments">How many the site has.</param>
    public static LineDecision ByCount(string rule, long documents, long siteDocuments) =>
        new(DecisionKind.Site, rule, (int)Math.Min(documents, int.MaxValue), (int)Math.Min(siteDocuments, int.MaxValue)) { IsCounted = true };

    /// <summary>The same evidence, but the line stays: it is the title, or belongs to it.</summary>
    public LineDecision AsTitle() => this with { Kind = DecisionKind.KeptAsTitle };

    /// <summary>The same evidence, but the line stays: too much would go.</summary>
    public LineDecision Limited() => this with { Kind = DecisionKind.KeptByLimit };
}
