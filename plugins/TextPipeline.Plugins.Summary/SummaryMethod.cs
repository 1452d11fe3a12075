namespace TextPipeline.Plugins.Summary;

/// <summary>How <c>summarize</c> scores sentences. The members are spelled so that their names in YAML are those that people search for.</summary>
internal enum SummaryMethod
{
    /// <summary>Learned weights over place, length, quotation and words.</summary>
    Linear,

    /// <summary>The first sentences.</summary>
    Lead,

    /// <summary>PageRank over shared words.</summary>
    Textrank,

    /// <summary>PageRank over cosines of tf·idf.</summary>
    Lexrank,

    /// <summary>The strongest topic of the term by sentence matrix.</summary>
    Lsa,

    /// <summary>Clusters of frequent words.</summary>
    Luhn,

    /// <summary>Likeness to the sentences that follow.</summary>
    Pacsum,
}
