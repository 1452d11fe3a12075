using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Params;

/// <summary>A param that a file declares.</summary>
internal sealed class ParamEntry
{
    public required string Name { get; init; }

    /// <summary>Where its name stands.</summary>
    public required SourcePosition Position { get; init; }

    public required ParamType Type { get; init; }

    /// <summary>Its default; then what it is given. Null where neither is there.</summary>
    public SourceNode? Value { get; set; }

    /// <summary>Whether a default or a value that was given will not do, which is reported.</summary>
    public bool IsFaulty { get; set; }

    /// <summary>Whether anything refers to it.</summary>
    public bool IsUsed { get; set; }
}
