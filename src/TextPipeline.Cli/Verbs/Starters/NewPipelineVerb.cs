using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Cli.Verbs.Starters;

/// <summary><c>new pipeline NAME</c>.</summary>
internal sealed class NewPipelineVerb
{
    private const string Extension = ".yaml";
    private readonly Argument<string> _name = new("name") { Description = "What the pipeline is called, perhaps with a folder before it; the file is NAME.yaml." };

    private NewPipelineVerb()
    {
    }

    public static Command Create()
    {
        var verb = new NewPipelineVerb();
        var command = new Command("pipeline", "Write a commented pipeline to begin with.") { verb._name };
        command.SetAction(verb.Invoke);
        return command;
    }

    private int Invoke(ParseResult arguments)
    {
        string path = arguments.GetRequiredValue(_name);
        path = path.EndsWith(Extension, StringComparison.Ordinal) ? path : path + Extension;
        string name = Path.GetFileNameWithoutExtension(path);
        return EntryName.IsValid(name) ? NewVerb.Write(path, () => Write(path, name)) : NewVerb.Refuse(StarterDiagnostics.NotAName(name));
    }

    private static void Write(string path, string name)
    {
        using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        file.Write(EmbeddedText.Read("Verbs/Starters/pipeline.yaml").Replace("{{name}}", name, StringComparison.Ordinal));
    }
}
