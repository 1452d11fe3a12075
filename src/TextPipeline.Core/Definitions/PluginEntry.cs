using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>One entry of <c>plugins</c>: an assembly that the pipeline takes its stages from.</summary>
/// <param name="Position">Where the entry begins.</param>
/// <param name="Name">The assembly's name.</param>
/// <param name="Version">The range of versions that will do, as it is written, or null for any.</param>
/// <param name="Path">Where the plugin's folder is, as it is written, or null for the usual search.</param>
internal sealed record PluginEntry(SourcePosition Position, SourceScalar Name, SourceScalar? Version, SourceScalar? Path);
