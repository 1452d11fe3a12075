namespace TextPipeline;

/// <summary>Which plugins and hosts fit together.</summary>
/// <remarks>A host runs plugins of its own major version and of minor versions up to its own.</remarks>
public static class ContractVersion
{
    /// <summary>Changes when a plugin must be changed to go on working.</summary>
    public const int Major = 1;

    /// <summary>Changes when the contract gains something.</summary>
    public const int Minor = 1;

    /// <summary><c>major.minor</c>.</summary>
    public const string Text = "1.1";
}
