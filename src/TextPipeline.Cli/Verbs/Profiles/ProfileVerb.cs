using System.CommandLine;
using System.Globalization;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Pipelines.Profiles;

namespace TextPipeline.Cli.Verbs.Profiles;

/// <summary><c>profile build|merge|show</c>: what stages learn of a corpus, in files.</summary>
internal sealed class ProfileVerb
{
    private readonly CommonOptions _common = new();
    private readonly FormatOption _format = new("text", "json");
    private readonly Argument<string> _file = new("profile") { Description = "The profile's file." };

    public static Command Create(out Command build, out Command merge, out Command show)
    {
        build = ProfileBuildVerb.Create(new CommonOptions());
        merge = ProfileMergeVerb.Create(new CommonOptions());
        var verb = new ProfileVerb();
        show = new Command("show", "Show which stage a profile is for, and from how many documents it was learned.") { verb._file, verb._format };
        verb._common.AddTo(show);
        show.SetAction(verb.Show);
        return new Command("profile", "What stages learn of a corpus: learn it, join it, show it. An entry takes it with 'profile: FILE'.") { build, merge, show };
    }

    private int Show(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        string path = arguments.GetRequiredValue(_file);
        ProfileHeader? header = StoredProfile.TryReadHeader(path, diagnostics);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || header is null)
        {
            return ExitCode.BadUsage;
        }

        long bytes = new FileInfo(path).Length;
        if (arguments.GetValue(_format) == "json")
        {
            JsonReport.Print(writer =>
            {
                writer.WriteStartObject();
                header.Write(writer);
                writer.WriteNumber("bytes", bytes);
                writer.WriteEndObject();
            });
            return ExitCode.Done;
        }

        Table.Write(Console.Out, ["STAGE", "PLUGIN", "DOCUMENTS", "BYTES"], [[header.Stage, header.Plugin, header.Documents.ToString(CultureInfo.InvariantCulture), bytes.ToString(CultureInfo.InvariantCulture)]]);
        return ExitCode.Done;
    }
}
