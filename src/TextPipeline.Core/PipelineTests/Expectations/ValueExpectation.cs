using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests.Expectations;

/// <summary>What the text or one member of the metadata must be.</summary>
internal sealed record ValueExpectation
{
    /// <summary>The whole value, or null.</summary>
    public SourceNode? EqualTo { get; init; }

    /// <summary>Parts that must be there.</summary>
    public ImmutableArray<SourceScalar> Contains { get; init; } = [];

    /// <summary>Parts that must not be there.</summary>
    public ImmutableArray<SourceScalar> NotContains { get; init; } = [];

    /// <summary>A pattern that must be found, or null.</summary>
    public Regex? Matches { get; init; }

    /// <summary>Where the pattern stands.</summary>
    public SourcePosition? MatchesPosition { get; init; }

    /// <summary>Set where each line of the value must stand in the document's text, as with a summary of whole sentences: where that is said.</summary>
    public SourcePosition? FromText { get; init; }
}
