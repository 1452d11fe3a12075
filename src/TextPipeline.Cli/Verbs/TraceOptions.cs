using System.CommandLine;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Cli.Verbs;

/// <summary>The arguments and options of <c>trace</c>.</summary>
internal sealed class TraceOptions
{
    public Argument<string> Pipeline { get; } = new("pipeline") { Description = "The pipeline file." };

    public Argument<string> Document { get; } = new("document") { Description = "A text or HTML file, a .jsonl file (each also .gz or .zst), or - for standard input." };

    public Option<string?> Id { get; } = new("--doc") { Description = "Which document of the file, by its id. By default the first.", HelpName = "id" };

    public Option<string?> At { get; } = new("--at") { Description = "Stop after the stage with this label, and print the document as it is there.", HelpName = "label" };

    public Option<string?> Page { get; } = new("--html")
    {
        Description = "Write the trace into this file as one page that needs nothing else, instead of printing it (with --format, as well).",
        HelpName = "file",
    };

    public Option<string?> Format { get; } = new("--format") { Description = "How the trace is printed: text (the default) or json.", HelpName = "text|json" };

    public ColorOption Color { get; } = new();

    public Option<string?> InputFormat { get; } = new("--input-format")
    {
        Description = "How documents lie in the input: text, html or jsonl. By default as the file's name says; standard input is text.",
        HelpName = "text|html|jsonl",
    };

    public Option<string?> Encoding { get; } = new("--encoding")
    {
        Description = "The encoding of an input without a byte order mark, such as windows-1252. By default UTF-8; HTML says its own.",
        HelpName = "name",
    };

    public TraceOptions()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        InputFormat.AcceptOnlyFromAmong("text", "html", "jsonl");
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(Pipeline);
        command.Arguments.Add(Document);
        foreach (Option option in new Option[] { Id, At, Page, Format, Color.Option, InputFormat, Encoding })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What to read and how.</summary>
    public InputOptions ReadInput(ParseResult result, List<Diagnostic> diagnostics)
    {
        System.Text.Encoding? encoding = null;
        if (result.GetValue(Encoding) is { } name && !Encodings.TryGet(name, out encoding))
        {
            diagnostics.Add(InputDiagnostics.UnknownEncoding(name));
        }

        return new InputOptions
        {
            Paths = [result.GetRequiredValue(Document)],
            Format = result.GetValue(InputFormat) is { } format ? Enum.Parse<InputFormat>(format, ignoreCase: true) : null,
            Encoding = encoding,
        };
    }
}
