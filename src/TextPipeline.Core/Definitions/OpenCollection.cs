using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>A list or mapping whose end is not yet read.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Bracket">The bracket or brace that closes it; null where indentation does.</param>
internal sealed record OpenCollection(SourcePosition Position, char? Bracket);
