using System.Collections.Immutable;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>How a case went.</summary>
/// <param name="Suite">The file of the case.</param>
/// <param name="Case">The case.</param>
/// <param name="Mismatches">What is not as expected, in the order of the checks; empty where the case passed.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record CaseResult(TestSuite Suite, TestCase Case, ImmutableArray<Mismatch> Mismatches, TimeSpan Elapsed)
{
    public bool Passed => Mismatches.IsEmpty;
}
