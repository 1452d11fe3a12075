using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>What a plugin's metadata say of one provider; see <see cref="ProviderAttribute"/>.</summary>
internal sealed record ProviderDescription
{
    /// <summary>The interface that it implements, as reflection names it.</summary>
    public required string Service { get; init; }

    /// <summary>The name by which a pipeline asks for it.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The class, as reflection names it.</summary>
    public required string TypeName { get; init; }

    /// <summary>The plugin that offers it.</summary>
    public required PluginLocation Plugin { get; init; }

    /// <summary>Why this provider cannot be used although its plugin can; null for a sound one.</summary>
    public Diagnostic? Fault { get; init; }
}
