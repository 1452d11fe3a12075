using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>One entry of a list of stages: a stage, a group, or a switch.</summary>
internal abstract record FlowEntry
{
    /// <summary>Where the entry begins.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary><c>when</c>: the expression that must hold for a document to take the entry; null for every document.</summary>
    public SourceScalar? When { get; init; }
}
