using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>What a pipeline file says, before any plugin is known.</summary>
internal sealed record PipelineDefinition
{
    /// <summary>The file as messages name it.</summary>
    public required string Path { get; init; }

    /// <summary><c>name</c>; by default the file's name without its extension.</summary>
    public required string Name { get; init; }

    /// <summary><c>description</c>, or null.</summary>
    public string? Description { get; init; }

    /// <summary><c>plugins</c>: the assemblies that the file pins.</summary>
    public ImmutableArray<PluginEntry> Plugins { get; init; } = [];

    /// <summary><c>input</c>, or null.</summary>
    public InputEntry? Input { get; init; }

    /// <summary><c>output</c>, or null.</summary>
    public OutputEntry? Output { get; init; }

    /// <summary>The files that it includes, by their full paths.</summary>
    public IReadOnlySet<string> Included { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary><c>stages</c>, in order.</summary>
    public ImmutableArray<FlowEntry> Stages { get; init; } = [];

    /// <summary>The places of values in which a reference has no value. Further findings there are consequences.</summary>
    public IReadOnlySet<SourcePosition> Unresolved { get; init; } = ImmutableHashSet<SourcePosition>.Empty;

    /// <summary><c>tests</c> as it stands, without values put in, or null: cases are read by who runs them.</summary>
    public SourceNode? Tests { get; init; }

    /// <summary>Every entry that uses a stage, nested ones too, in the order of the file.</summary>
    public IEnumerable<StageEntry> AllStages => FlowEntries.StagesOf(Stages);
}
