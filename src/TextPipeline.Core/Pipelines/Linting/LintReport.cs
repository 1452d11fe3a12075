using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>What a lint found.</summary>
/// <param name="Pipelines">How many pipelines were checked.</param>
/// <param name="Findings">Sorted by file, line and column.</param>
internal sealed record LintReport(int Pipelines, ImmutableArray<Diagnostic> Findings)
{
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);
}
