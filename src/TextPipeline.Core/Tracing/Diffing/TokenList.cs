namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>The tokens of a text: their numbers, and where each starts; a last entry is the text's length.</summary>
internal sealed record TokenList(int[] Ids, int[] Starts);
