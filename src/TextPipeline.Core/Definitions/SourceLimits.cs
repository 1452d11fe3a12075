namespace TextPipeline.Core.Definitions;

/// <summary>How large a pipeline file may be. Far above what people write, and low enough that a hostile file costs milliseconds.</summary>
internal static class SourceLimits
{
    /// <summary>1 MB.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Mappings and lists inside one another.</summary>
    public const int Depth = 32;

    /// <summary>Keys, values, lists and mappings, each alias counted as often as it is used.</summary>
    public const int Nodes = 20_000;

    /// <summary>Files that a pipeline includes, each counted as often as it is included.</summary>
    public const int Includes = 100;
}
