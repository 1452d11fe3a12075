using System.Collections.Immutable;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Core.Runs.Explaining;

/// <summary>The way of one document through a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Id">The document, as it was asked for.</param>
/// <param name="Record">Where it was read.</param>
/// <param name="Outcomes">How what came of its record ended; the document's own outcome alone, where it is one of several and known by its identity.</param>
/// <param name="Changes">What is no longer as it was when it ran, in words.</param>
/// <param name="Trace">What each stage does to it, found by running it again; null where it is no document.</param>
/// <param name="Agrees">Whether it comes to the same today, byte for byte; null where that cannot be told.</param>
internal sealed record Explanation(
    RecordedRun Run, string Id, InputRecord Record, ImmutableArray<OutcomePlace> Outcomes, ImmutableArray<string> Changes, TraceReport? Trace, bool? Agrees);
