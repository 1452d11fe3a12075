using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>Something that does not add up.</summary>
/// <param name="Diagnostic">What.</param>
/// <param name="Kind">The same in a word of snake_case, for programs.</param>
/// <param name="Document">The document that it speaks of; null where it is about more.</param>
/// <param name="Place">Where that lies in the inputs, as <c>FILE@OFFSET</c>; null where it is in none.</param>
internal sealed record Finding(Diagnostic Diagnostic, string Kind, string? Document = null, string? Place = null);
