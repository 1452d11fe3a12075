using System.CommandLine;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary><c>plugins</c>: which there are, what one is, which of them a pipeline may use, and putting them into folders.</summary>
internal static class PluginsVerb
{
    public static Command Create(
        out Command list, out Command inspect, out Command locks, out Command verify, out Command install, out Command remove)
    {
        list = ListPluginsVerb.Create(new CommandLine.CommonOptions());
        inspect = InspectPluginVerb.Create(new CommandLine.CommonOptions());
        locks = LockPluginsVerb.Create(new CommandLine.CommonOptions());
        verify = VerifyPluginsVerb.Create(new CommandLine.CommonOptions());
        install = InstallPluginVerb.Create();
        remove = RemovePluginVerb.Create();
        return new Command("plugins", "See, lock, install and remove plugins.") { list, inspect, locks, verify, install, remove };
    }
}
