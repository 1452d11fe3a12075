using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Metrics;
using TextPipeline.Cli.Progress;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Cli.Verbs;

/// <summary>The arguments and options of <c>run</c>.</summary>
internal sealed class RunOptions
{
    public Argument<string> Pipeline { get; } = new("pipeline") { Description = "The pipeline file." };

    public Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Files (.txt .html .jsonl, each also .gz or .zst), folders, or - for standard input. Without any, what the pipeline's 'input' says.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public DefinitionOptions Definition { get; } = new();

    public ProgressOptions Progress { get; } = new();

    public MetricsOptions Metrics { get; } = new();

    public IsolationOptions Isolation { get; } = new();

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "A .jsonl file (also .gz, .zst), a text file, or a folder; without it what the pipeline's 'output' says, else standard output.",
        HelpName = "file|folder",
    };

    public Option<string?> OutputFormat { get; } = new("--output-format")
    {
        Description = "How documents are written: text or jsonl. By default as the output's name says; on standard output text for one document, else jsonl.",
        HelpName = "text|jsonl",
    };

    public Option<string?> InputFormat { get; } = new("--input-format")
    {
        Description = "How documents lie in the inputs: text, html or jsonl. By default as each file's name says; standard input is text.",
        HelpName = "text|html|jsonl",
    };

    public Option<string[]> Include { get; } = new("--include")
    {
        Description = "A glob for the files of a folder, such as '*.txt' or 'news/**/*.html'; may be given several times.",
        HelpName = "glob",
    };

    public Option<string?> Encoding { get; } = new("--encoding")
    {
        Description = "The encoding of inputs without a byte order mark, such as windows-1252. By default UTF-8; HTML says its own.",
        HelpName = "name",
    };

    public Option<string> InvalidBytes { get; } = new("--invalid-bytes")
    {
        Description = "Bytes that the encoding does not have: fail (the document is quarantined) or replace (with U+FFFD).",
        HelpName = "fail|replace",
        DefaultValueFactory = _ => "fail",
    };

    public Option<string?> IdField { get; } = new("--id-field") { Description = "The member of a JSON line that is the id. By default id.", HelpName = "name" };

    public Option<string?> TextField { get; } = new("--text-field") { Description = "The member of a JSON line that is the text. By default text.", HelpName = "name" };

    public Option<int> Workers { get; } = new("--workers")
    {
        Description = "How many documents are processed at once; the output does not depend on it. By default the number of processors.",
        HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public Option<int> MaxDocumentBytes { get; } = new("--max-document-bytes")
    {
        Description = "The longest document that is read; a longer one is quarantined.",
        HelpName = "number",
        DefaultValueFactory = _ => 128 << 20,
    };

    public Option<string?> Shard { get; } = new("--shard")
    {
        Description = "Reads one of n equal parts of the inputs, such as 3/16, for runs on several machines: the outputs of all n in order are that of one run.",
        HelpName = "i/n",
    };

    public Option<string?> RunFolder { get; } = new("--run-dir")
    {
        Description = "Where the run's records go: quarantine, drops, report. By default OUTPUT.run, or _run in an output folder.",
        HelpName = "folder",
    };

    public Option<bool> NoRunFolder { get; } = new("--no-run-dir") { Description = "Keep no records of the run; it can then not be gone on with." };

    public Option<string> Resume { get; } = new("--resume")
    {
        Description = "What becomes of an earlier run into the same output. auto: go on with it where it is unfinished and nothing changed; never: start afresh; force: go on whatever changed.",
        HelpName = "auto|never|force",
        DefaultValueFactory = _ => "auto",
    };

    public Option<int> MaxInFlight { get; } = new("--max-in-flight")
    {
        Description = "How many documents may be read and not yet written. By default 10000; less bounds memory where one document takes long.",
        HelpName = "number",
        DefaultValueFactory = _ => 10_000,
    };

    public Option<string> CheckpointInterval { get; } = new("--checkpoint-interval")
    {
        Description = "How long at least from one checkpoint to the next, such as 500ms or 10s: what a death of the process costs. By default 1s.",
        HelpName = "duration",
        DefaultValueFactory = _ => "1s",
    };

    public Option<bool> Locked { get; } = new("--locked")
    {
        Description = "Refuse plugins that are not, to the byte, what textpipeline.lock beside the pipeline says ('textpipeline plugins lock' writes it).",
    };

    public RunOptions()
    {
        OutputFormat.AcceptOnlyFromAmong("text", "jsonl");
        InputFormat.AcceptOnlyFromAmong("text", "html", "jsonl");
        InvalidBytes.AcceptOnlyFromAmong("fail", "replace");
        Output.Validators.Add(RequireName);
        RunFolder.Validators.Add(RequireName);
        Shard.Validators.Add(RequireShard);
        Workers.Validators.Add(result => NumberRange.Require(result, Workers, 1, 1024));
        Resume.AcceptOnlyFromAmong("auto", "never", "force");
        MaxInFlight.Validators.Add(result => NumberRange.Require(result, MaxInFlight, 1, 1_000_000));
        CheckpointInterval.Validators.Add(RequireDuration);
        MaxDocumentBytes.Validators.Add(result => NumberRange.Require(result, MaxDocumentBytes, 1, 1 << 29));
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(Pipeline);
        command.Arguments.Add(Inputs);
        foreach (Option option in new Option[] { Output, OutputFormat, InputFormat, Include, Encoding, InvalidBytes, IdField, TextField, Workers, MaxInFlight, MaxDocumentBytes, Shard, RunFolder, NoRunFolder, Resume, CheckpointInterval, Locked })
        {
            command.Options.Add(option);
        }

        Progress.AddTo(command);
        Metrics.AddTo(command);
        Definition.AddTo(command);
        Isolation.AddTo(command);
    }

    /// <summary>Adds what says which documents are read, through which stages, and with how many hands.</summary>
    public void AddInputsTo(Command command)
    {
        command.Arguments.Add(Pipeline);
        command.Arguments.Add(Inputs);
        foreach (Option option in new Option[] { InputFormat, Include, Encoding, InvalidBytes, IdField, TextField, Workers, MaxInFlight, MaxDocumentBytes, Shard })
        {
            command.Options.Add(option);
        }

        Definition.AddTo(command);
    }

    /// <summary>What to read and how: what the command line says, else what the pipeline says.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="section">The pipeline's <c>input</c>, or null.</param>
    /// <param name="folder">The pipeline's folder.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public InputOptions ReadInputs(ParseResult result, InputEntry? section, string folder, List<Diagnostic> diagnostics)
    {
        System.Text.Encoding? encoding = null;
        if (result.GetValue(Encoding) is { } name && !Encodings.TryGet(name, out encoding))
        {
            diagnostics.Add(InputDiagnostics.UnknownEncoding(name));
        }

        if (encoding is null && section?.Encoding is { } own)
        {
            Encodings.TryGet(own, out encoding);
        }

        string[] paths = result.GetValue(Inputs) ?? [], globs = result.GetValue(Include) ?? [];
        string invalidBytes = result.GetResult(InvalidBytes) is { Implicit: false } || section?.InvalidBytes is null ? result.GetRequiredValue(InvalidBytes) : section.InvalidBytes;
        return new InputOptions
        {
            Paths = paths.Length > 0 ? [.. paths] : [.. section?.Paths.Select(path => Below(folder, path.Value)) ?? []],
            Format = (result.GetValue(InputFormat) ?? section?.Format) is { } format ? Enum.Parse<InputFormat>(format, ignoreCase: true) : null,
            Include = globs.Length > 0 ? [.. globs] : [.. section?.Include.Select(glob => glob.Value) ?? []],
            Encoding = encoding,
            ReplaceInvalidBytes = invalidBytes == "replace",
            Fields = new InputFields(
                result.GetValue(IdField) ?? section?.IdField ?? InputFields.Default.Id, result.GetValue(TextField) ?? section?.TextField ?? InputFields.Default.Text),
            MaxDocumentBytes = result.GetValue(MaxDocumentBytes),
            Shard = result.GetValue(Shard) is { } shard ? InputShard.Parse(shard) : null,
        };
    }

    /// <summary>Where documents go: what the command line says, else what the pipeline says. Compression goes with the path that it is given for.</summary>
    public OutputPlan? PlanOutput(ParseResult result, OutputEntry? section, string folder, IReadOnlyList<InputFile> files, List<Diagnostic> diagnostics)
    {
        string? format = result.GetValue(OutputFormat) ?? section?.Format, given = result.GetValue(Output);
        Compression? compression = given is null && section?.Compression is { } own ? Enum.Parse<Compression>(own, ignoreCase: true) : null;
        string? output = given ?? (section?.Path is { } path ? Below(folder, path.Value) : null);
        return OutputPlan.Decide(output, format is null ? null : Enum.Parse<OutputFormat>(format, ignoreCase: true), files, diagnostics, compression);
    }

    private static string Below(string folder, string path) => path == "-" ? path : Path.Combine(folder, path);

    private static void RequireName(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count == 1 && result.Tokens[0].Value.Length == 0)
        {
            result.AddError($"{result.Option.Name} takes a name, not an empty one.");
        }
    }

    private static void RequireDuration(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count == 1 && !Duration.TryParse(result.Tokens[0].Value, out _))
        {
            result.AddError($"{result.Option.Name} takes a duration such as 500ms, 10s or 2m, not '{result.Tokens[0].Value}'.");
        }
    }

    private static void RequireShard(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count == 1 && InputShard.Parse(result.Tokens[0].Value) is null)
        {
            result.AddError($"{result.Option.Name} takes i/n, with i from 1 to n and n at most {InputShard.MostShards}, such as 3/16, not '{result.Tokens[0].Value}'.");
        }
    }
}
