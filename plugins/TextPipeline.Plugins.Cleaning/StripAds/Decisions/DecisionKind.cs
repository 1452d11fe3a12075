namespace TextPipeline.Plugins.Cleaning.StripAds.Decisions;

/// <summary>What decided about a line. Ordered: what takes a line out, then what keeps it.</summary>
internal enum DecisionKind : byte
{
    /// <summary>Nothing did, so it stays.</summary>
    None,

    /// <summary>A rule takes it.</summary>
    Rule,

    /// <summary>It goes along with a line that a rule took.</summary>
    Follow,

    /// <summary>It recurs over the documents of its site.</summary>
    Site,

    /// <summary>The line model of page dumps takes it.</summary>
    Model,

    /// <summary>Cuts left nothing of it, or something that a rule takes.</summary>
    Inline,

    /// <summary>A rule with <c>keep</c> protects it.</summary>
    KeptByRule,

    /// <summary>The line model keeps it.</summary>
    KeptByModel,

    /// <summary>The line model would take it, but it is the title of what stays, or the date under it.</summary>
    KeptAsTitle,

    /// <summary>It would have gone, had not too much of the text gone with it.</summary>
    KeptByLimit,
}
