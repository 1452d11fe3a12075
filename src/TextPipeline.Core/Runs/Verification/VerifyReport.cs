using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>What a verification came to.</summary>
/// <param name="Run">The run.</param>
/// <param name="Accounts">The account of each input file, counted again.</param>
/// <param name="Findings">What does not add up.</param>
/// <param name="Notes">What a reader should know, and no fault of the run.</param>
internal sealed record VerifyReport(RecordedRun Run, ImmutableArray<Account> Accounts, Findings Findings, ImmutableArray<Diagnostic> Notes)
{
    public Account Total => Accounts.Aggregate(default(Account), (sum, account) => sum + account);
}
