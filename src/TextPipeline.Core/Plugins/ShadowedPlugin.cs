namespace TextPipeline.Core.Plugins;

/// <summary>A plugin that is not used because an earlier place holds one of the same name. Nothing of it is read.</summary>
/// <param name="Location">The one that is hidden.</param>
/// <param name="By">The one that is used.</param>
internal sealed record ShadowedPlugin(PluginLocation Location, PluginLocation By);
