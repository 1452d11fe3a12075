using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.PipelineTests.Expectations;

/// <summary>What one member of the metadata must be.</summary>
internal sealed record MemberExpectation(SourceScalar Name, ValueExpectation Value);
