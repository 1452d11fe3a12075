using System.CommandLine;
using TextPipeline.Core.Plugins;
using TextPipeline.Core.Plugins.Packages;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary><c>plugins remove NAME</c>: takes an installed plugin out again.</summary>
internal sealed class RemovePluginVerb
{
    private readonly Argument<string> _name = new("plugin") { Description = "The plugin's name." };
    private readonly PluginFolderOption _folder = new("--from");

    private RemovePluginVerb()
    {
    }

    public static Command Create()
    {
        var verb = new RemovePluginVerb();
        var command = new Command("remove", "Take a plugin out of a plugin folder.");
        command.Arguments.Add(verb._name);
        command.Options.Add(verb._folder);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            PluginDescription plugin = new PluginInstaller(_folder.Read(arguments)).Remove(arguments.GetRequiredValue(_name));
            Console.Out.WriteLine($"removed {plugin.Name} {plugin.Version}: {plugin.Folder}");
            return ExitCode.Done;
        }
        catch (PackageException exception)
        {
            Console.Error.WriteLine(exception.Diagnostic.ToString());
            return ExitCode.BadUsage;
        }
    }
}
