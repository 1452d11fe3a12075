using System.Collections.Immutable;

namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>Removals that have something in common.</summary>
/// <param name="Name">What it is: a kind, a rule, a site.</param>
/// <param name="Lines">How many removals.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Examples">A few different texts, in the order in which they were met.</param>
internal sealed record RemovalGroup(string Name, long Lines, long Documents, ImmutableArray<Removal> Examples);
