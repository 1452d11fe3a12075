namespace TextPipeline.Core.Pipelines;

/// <summary>A compiled <c>when</c>. Safe for concurrent use.</summary>
internal interface ICondition
{
    /// <summary>The expression as it is written.</summary>
    string Text { get; }

    /// <summary>Whether it holds for a document.</summary>
    /// <exception cref="ConditionException">The expression fails on this document, or takes more than it may.</exception>
    bool Holds(Document document);
}
