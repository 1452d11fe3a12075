using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>A file of a definition.</summary>
/// <param name="DisplayPath">As messages name it.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Includer">The file that includes it, or null for the pipeline itself.</param>
internal sealed record DefinitionFile(string DisplayPath, string FullPath, DefinitionFile? Includer)
{
    /// <summary>From the pipeline to this file.</summary>
    public ImmutableArray<DefinitionFile> Chain => Includer is null ? [this] : Includer.Chain.Add(this);
}
