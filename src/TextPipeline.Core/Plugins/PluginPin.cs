using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>What a pipeline demands of one plugin: an entry of its <c>plugins</c> list.</summary>
internal sealed record PluginPin
{
    /// <summary>The plugin's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the pipeline names it.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>The versions that will do; null for any.</summary>
    public VersionRange? Version { get; init; }

    /// <summary>Where the pipeline gives the versions.</summary>
    public SourcePosition? VersionPosition { get; init; }

    /// <summary>
    /// The plugin's folder, or a folder that holds it, relative to the pipeline file. The plugin is then taken from there and from nowhere else; null for the usual search.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>Where the pipeline gives the path.</summary>
    public SourcePosition? PathPosition { get; init; }
}
