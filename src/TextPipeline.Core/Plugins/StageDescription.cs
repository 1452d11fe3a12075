using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>What a plugin's metadata say of one stage; see <see cref="StageAttribute"/>.</summary>
internal sealed record StageDescription
{
    /// <summary>The name by which a pipeline uses it.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The class, as reflection names it.</summary>
    public required string TypeName { get; init; }

    /// <summary>The plugin that offers it.</summary>
    public required PluginLocation Plugin { get; init; }

    /// <summary>See <see cref="StageAttribute.Requires"/>.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>See <see cref="StageAttribute.Assigns"/>.</summary>
    public ImmutableArray<string> Assigns { get; init; } = [];

    /// <summary>See <see cref="StageAttribute.RewritesText"/>.</summary>
    public bool RewritesText { get; init; }

    /// <summary>Why this stage cannot be used although its plugin can; null for a sound one.</summary>
    public Diagnostic? Fault { get; init; }

    /// <summary>The name that tells the stage from others of the same name: <c>Plugin.Name/stage</c>.</summary>
    public string QualifiedName => $"{Plugin.Name}/{Name}";
}
