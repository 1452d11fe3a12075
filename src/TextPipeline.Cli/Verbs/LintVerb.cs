using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>lint PIPELINE…</c>: every fault of pipeline files, without running them.</summary>
internal sealed class LintVerb
{
    private readonly CommonOptions _common;
    private readonly Argument<string[]> _paths = new("pipeline") { Description = "Pipeline files.", Arity = ArgumentArity.OneOrMore };

    private readonly DefinitionOptions _definition = new();

    private LintVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new LintVerb(common);
        var command = new Command("lint", "Check pipeline files: every fault at once, each with its line and column.");
        command.Arguments.Add(verb._paths);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        DefinitionSettings settings = _definition.Read(arguments, diagnostics);
        foreach (string path in arguments.GetRequiredValue(_paths))
        {
            if (PipelineFactory.Load(path, _common.Search(arguments), logs.Create, diagnostics, settings) is { } pipeline)
            {
                await pipeline.DisposeAsync().ConfigureAwait(false);
            }
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            await Console.Out.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
        }

        return diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.BadUsage : ExitCode.Done;
    }
}
