namespace TextPipeline.Plugins.Dates;

/// <summary>How a date is rewritten.</summary>
internal enum RewriteStyle
{
    /// <summary>By its value: <c>2023-01-29</c>.</summary>
    Replace,

    /// <summary>By itself and its value: <c>29 Januari 2023 [2023-01-29]</c>.</summary>
    Append,

    /// <summary>By its kind: <c>[DATE]</c>.</summary>
    Placeholder,
}
