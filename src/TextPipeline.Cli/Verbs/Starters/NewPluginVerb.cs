using System.CommandLine;

namespace TextPipeline.Cli.Verbs.Starters;

/// <summary><c>new plugin NAME</c>.</summary>
internal sealed class NewPluginVerb
{
    private readonly Argument<string> _name = new("name") { Description = "What the plugin is called, such as My.Stages, perhaps with a folder before it; a folder of that name is made." };

    private NewPluginVerb()
    {
    }

    public static Command Create()
    {
        var verb = new NewPluginVerb();
        var command = new Command("plugin", "Write a solution with a stage, its tests, and a pipeline that uses it.") { verb._name };
        command.SetAction(verb.Invoke);
        return command;
    }

    private int Invoke(ParseResult arguments)
    {
        string folder = Path.TrimEndingDirectorySeparator(arguments.GetRequiredValue(_name));
        string text = Path.GetFileName(folder);
        if (PluginName.TryParse(text) is not { } name)
        {
            return NewVerb.Refuse(StarterDiagnostics.NotAPluginName(text));
        }

        if (name.TakenPart is { } part)
        {
            return NewVerb.Refuse(StarterDiagnostics.NameOfTheContract(text, part));
        }

        PluginTemplate template = PluginTemplate.OfHost;
        return template.Exists ? NewVerb.Write(folder, () => template.Write(folder, name)) : NewVerb.Refuse(StarterDiagnostics.NoTemplate(template.Package));
    }
}
