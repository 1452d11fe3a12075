using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>What a retry came to.</summary>
/// <param name="Records">How many records ran again.</param>
/// <param name="Written">How many documents of theirs are now written.</param>
/// <param name="Dropped">How many are now dropped.</param>
/// <param name="Failed">How many failed again.</param>
/// <param name="Ledger">The account of the run as it is now.</param>
internal sealed record RetryReport(long Records, long Written, long Dropped, long Failed, Ledger Ledger);
