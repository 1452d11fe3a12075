namespace TextPipeline.Core.Plugins;

/// <summary>A folder whose sub-folders are plugins.</summary>
/// <param name="Name">What led to it, such as <c>beside the pipeline</c> or <c>--plugins</c>.</param>
/// <param name="Folder">Its full path.</param>
/// <param name="IsRequested">Whether someone named this folder, so that its absence is a mistake; the usual places may be absent.</param>
internal sealed record PluginPlace(string Name, string Folder, bool IsRequested = false);
