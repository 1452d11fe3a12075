namespace TextPipeline.Core.Plugins;

/// <summary>A plugin's folder, before anything in it is read.</summary>
/// <param name="Name">The plugin's name: that of its folder and of its main assembly.</param>
/// <param name="Folder">The full path.</param>
/// <param name="Place">Where the folder was found.</param>
internal sealed record PluginLocation(string Name, string Folder, PluginPlace Place)
{
    /// <summary>The plugin's main assembly, which need not be there.</summary>
    public string AssemblyPath { get; } = Path.Combine(Folder, Name + ".dll");
}
