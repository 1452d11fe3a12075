using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>A condition given as a function.</summary>
internal sealed class FakeCondition(Func<Document, bool> holds) : ICondition
{
    public string Text => "fake";

    public bool Holds(Document document) => holds(document);
}
