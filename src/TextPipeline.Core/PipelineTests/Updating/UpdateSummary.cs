using System.Collections.Immutable;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>What accepting the present output changed.</summary>
/// <param name="Files">The files that were written, in order.</param>
/// <param name="Left">The mismatches that a person must settle.</param>
internal sealed record UpdateSummary(ImmutableArray<string> Files, ImmutableArray<Mismatch> Left);
