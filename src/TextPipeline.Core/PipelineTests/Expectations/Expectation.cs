using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests.Expectations;

/// <summary>What must become of one document; of several, where <see cref="Documents"/> is set.</summary>
/// <param name="Position">Where it begins.</param>
internal sealed record Expectation(SourcePosition Position)
{
    /// <summary>The document's identity, or null for any.</summary>
    public SourceScalar? Id { get; init; }

    public ValueExpectation? Text { get; init; }

    public ImmutableArray<MemberExpectation> Metadata { get; init; } = [];

    /// <summary>Annotations that must be there, in the order of the text; others may lie between them.</summary>
    public ImmutableArray<AnnotationPattern> Annotations { get; init; } = [];

    /// <summary>Types of which there may be no annotation but those in <see cref="Annotations"/>.</summary>
    public ImmutableArray<string> ExactTypes { get; init; } = [];

    /// <summary>How the document must end before the output, or null where it must come out.</summary>
    public EndingExpectation? Ending { get; init; }

    /// <summary>The file that holds the whole output, relative to the test file, or null.</summary>
    public SourceScalar? Golden { get; init; }

    /// <summary>One for each document that the pipeline ends with, in order; default where exactly one is expected.</summary>
    public ImmutableArray<Expectation> Documents { get; init; }
}
