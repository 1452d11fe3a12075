using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>One thing that is not as a case expects.</summary>
/// <param name="Position">Where it is expected.</param>
/// <param name="Message">What is not so; one line.</param>
/// <param name="Details">Lines for a person, such as a difference.</param>
/// <param name="Acceptance">The change that makes what came the expectation, or null where that is for a person to write.</param>
internal sealed record Mismatch(SourcePosition Position, string Message, ImmutableArray<string> Details, Acceptance? Acceptance = null);
