namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>What a budget says of one more sentence.</summary>
internal enum BudgetVerdict
{
    /// <summary>There is room for it.</summary>
    Take,

    /// <summary>There is no room for it, but perhaps for a shorter one.</summary>
    Skip,

    /// <summary>The summary is full.</summary>
    Stop,
}
