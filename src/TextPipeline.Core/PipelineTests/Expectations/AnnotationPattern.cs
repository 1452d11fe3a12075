using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests.Expectations;

/// <summary>An annotation as a test names it: what is left open fits anything.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Type">Its type.</param>
/// <param name="Text">The text that it covers, or null.</param>
/// <param name="Features">Features with their values; nothing (<c>null</c>) means that the feature is not there.</param>
internal sealed record AnnotationPattern(SourcePosition Position, string Type, string? Text, ImmutableArray<SourceMember> Features);
