namespace TextPipeline.Core.Definitions;

/// <summary>One <c>key: value</c> of a mapping.</summary>
internal readonly record struct SourceMember(SourceScalar Key, SourceNode Value);
