namespace TextPipeline.Plugins.Dates;

/// <summary>What becomes of the text.</summary>
internal enum NormalizeMode
{
    /// <summary>It stays; dates are annotated.</summary>
    Annotate,

    /// <summary>Dates are also replaced by their values.</summary>
    Rewrite,
}
