using System.CommandLine;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary>The folder of plugins that is written to.</summary>
internal sealed class PluginFolderOption : Option<string?>
{
    public PluginFolderOption(string name)
        : base(name)
    {
        Description = "The folder that holds plugin folders. By default that of the user, which every pipeline finds.";
        HelpName = "folder";
    }

    /// <summary>Its full path.</summary>
    public string Read(ParseResult result) => Path.GetFullPath(
        result.GetValue(this) ?? PluginSearch.UserFolder(Environment.GetEnvironmentVariable) ?? Path.Combine(AppContext.BaseDirectory, PluginSearch.FolderName));
}
