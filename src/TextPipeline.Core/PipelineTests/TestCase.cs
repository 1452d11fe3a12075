using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Expectations;

namespace TextPipeline.Core.PipelineTests;

/// <summary>One case: a document, and what the pipeline must make of it.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">What reports call it; no other case of the file has it.</param>
/// <param name="Input">The document, or documents.</param>
/// <param name="Metadata">Members that every document of the input gains, over its own.</param>
/// <param name="Mocks">What entries of the pipeline give in place of their stage.</param>
/// <param name="Expect">What must come out.</param>
internal sealed record TestCase(SourcePosition Position, string Name, TestInput Input, Metadata Metadata, ImmutableArray<StageMock> Mocks, Expectation Expect);
