namespace TextPipeline.Core.Plugins;

/// <summary>A file that a plugin's <c>deps.json</c> lists.</summary>
/// <param name="Library">What brings it, as <c>Name/version</c>.</param>
/// <param name="Path">Where it is, from the plugin's folder.</param>
internal readonly record struct ListedFile(string Library, string Path);
