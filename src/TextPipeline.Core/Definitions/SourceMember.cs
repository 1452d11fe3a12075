namespace TextPipeline.Core.Definitions;

/// <summary>One <c>key: value</c> of a mapping.</summary>
/// <remarks>A class: collections of a struct of ours are compiled at start, collections of classes come compiled with the runtime.</remarks>
internal sealed record SourceMember(SourceScalar Key, SourceNode Value);
