using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests;

/// <summary>Where the documents of a case come from.</summary>
internal abstract record TestInput
{
    private TestInput()
    {
    }

    /// <summary>A text in the test file.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Id">The document's identity, or null for the name of the case.</param>
    internal sealed record Inline(string Text, string? Id) : TestInput;

    /// <summary>A file, read as <c>run</c> reads it.</summary>
    /// <param name="Position">Where it is named.</param>
    /// <param name="Path">Relative to the test file.</param>
    /// <param name="Id">The one document to take, or null for all of them.</param>
    internal sealed record FromFile(SourcePosition Position, string Path, string? Id) : TestInput;
}
