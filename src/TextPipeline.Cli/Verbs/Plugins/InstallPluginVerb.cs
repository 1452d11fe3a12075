using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Packages;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary><c>plugins install PACKAGE</c>: puts a plugin where pipelines find it.</summary>
internal sealed class InstallPluginVerb
{
    private readonly Argument<string> _source = new("package") { Description = "A plugin's package (.nupkg or .zip), or its folder." };
    private readonly PluginFolderOption _folder = new("--to");

    private InstallPluginVerb()
    {
    }

    public static Command Create()
    {
        var verb = new InstallPluginVerb();
        var command = new Command("install", "Put a plugin into a plugin folder, in the place of an earlier version; none of its code runs.");
        command.Arguments.Add(verb._source);
        command.Options.Add(verb._folder);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            PluginDescription plugin = new PluginInstaller(_folder.Read(arguments)).Install(arguments.GetRequiredValue(_source), out PluginDescription? replaced);
            string before = replaced is null ? "" : $", in the place of {replaced.Version}";
            Console.Out.WriteLine($"{plugin.Name} {plugin.Version}{before}: {plugin.Folder}");
            Console.Out.WriteLine($"  stages: {string.Join(", ", plugin.Stages.Select(stage => stage.Name))}");
            return ExitCode.Done;
        }
        catch (PackageException exception)
        {
            Console.Error.WriteLine(exception.Diagnostic.ToString());
            return ExitCode.BadUsage;
        }
    }
}
