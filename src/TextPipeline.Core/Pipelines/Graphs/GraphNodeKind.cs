namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>What a node of a graph stands for.</summary>
internal enum GraphNodeKind
{
    /// <summary>Where documents come in.</summary>
    Input,

    /// <summary>A stage.</summary>
    Stage,

    /// <summary>A <c>when</c>: documents for which it does not hold take the edge <c>no</c>.</summary>
    Condition,

    /// <summary>A <c>switch</c>: each edge carries its case.</summary>
    Switch,

    /// <summary>Where documents go out.</summary>
    Output,
}
