using System.Text.Json;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>A change that makes what came out the expectation.</summary>
internal abstract record Acceptance
{
    private Acceptance()
    {
    }

    /// <summary>A golden file gets other content.</summary>
    internal sealed record Golden(string Path, string Content) : Acceptance;

    /// <summary>A value in the test file becomes another.</summary>
    internal sealed record Value(SourceScalar Scalar, JsonElement Actual) : Acceptance;
}
