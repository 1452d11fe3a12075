using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Verbs.Starters;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>new pipeline NAME</c>: a file to begin with.</summary>
internal sealed class NewVerb
{
    private const string Extension = ".yaml";
    private readonly Argument<string> _name = new("name") { Description = "What the pipeline is called, perhaps with a folder before it; the file is NAME.yaml." };

    private NewVerb()
    {
    }

    public static Command Create(out Command pipeline)
    {
        var verb = new NewVerb();
        pipeline = new Command("pipeline", "Write a commented pipeline to begin with.");
        pipeline.Arguments.Add(verb._name);
        pipeline.SetAction(verb.WritePipeline);
        return new Command("new", "Write files to begin with.") { pipeline };
    }

    private int WritePipeline(ParseResult arguments)
    {
        string path = arguments.GetRequiredValue(_name);
        path = path.EndsWith(Extension, StringComparison.Ordinal) ? path : path + Extension;
        string name = Path.GetFileNameWithoutExtension(path);
        if (!EntryName.IsValid(name))
        {
            return Refuse(StarterDiagnostics.NotAName(name));
        }

        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(EmbeddedText.Read("Verbs/Starters/pipeline.yaml").Replace("{{name}}", name, StringComparison.Ordinal));
        }
        catch (IOException) when (Path.Exists(path))
        {
            return Refuse(StarterDiagnostics.Exists(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(StarterDiagnostics.NotWritable(path, exception.Message));
        }

        Console.Out.WriteLine(path);
        return ExitCode.Done;
    }

    private static int Refuse(Diagnostic diagnostic)
    {
        Console.Error.WriteLine(diagnostic.ToString());
        return ExitCode.BadUsage;
    }
}
