using System.Collections.Immutable;
using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Runs.Merging;

/// <summary>What a merge came to.</summary>
/// <param name="Ledger">The account of all.</param>
/// <param name="SharedIds">Identities that occur in two shards, with the later one; not more than the first few.</param>
/// <param name="SharedIdCount">How many there are.</param>
internal sealed record MergeReport(Ledger Ledger, ImmutableArray<(string Id, string Shard)> SharedIds, long SharedIdCount);
