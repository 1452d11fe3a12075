using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Tracing;

/// <summary>A condition that holds where the text contains a word.</summary>
internal sealed class FakeCondition(string word) : ICondition
{
    public string Text => $"text has '{word}'";

    public bool Holds(Document document) =>
        word == "!" ? throw new ConditionException("it cannot be decided") : document.Text.Contains(word, StringComparison.Ordinal);
}
