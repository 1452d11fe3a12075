using System.Collections.Immutable;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Runs.Explaining;

/// <summary>The record of a run that a document comes from.</summary>
/// <param name="Record">Where it lies.</param>
/// <param name="Source">The document as it was read; null where it is none.</param>
/// <param name="Outcomes">How what came of it ended, in order.</param>
internal sealed record FoundDocument(InputRecord Record, DecodedRecord? Source, ImmutableArray<OutcomePlace> Outcomes);
