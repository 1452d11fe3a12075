using System.CommandLine;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.CommandLine;

/// <summary>Options of every verb that reads a pipeline: what is put into it from outside.</summary>
internal sealed class DefinitionOptions
{
    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set an option of an entry, or a param, in place of the file: summarize.words=40, strip_ads.packs=[common, id], params.language=id. May be given several times.",
        HelpName = "LABEL.option=value",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _environmentFiles = new("--env-file")
    {
        Description = "A file of variables, NAME=value a line, for ${NAME} in the pipeline; variables of the environment come first. May be given several times.",
        HelpName = "file",
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_set);
        command.Options.Add(_environmentFiles);
    }

    /// <summary>The values of <c>--set</c>.</summary>
    public string[] Overrides(ParseResult result) => result.GetValue(_set) ?? [];

    /// <summary>The values of <c>--env-file</c>.</summary>
    public string[] EnvironmentFiles(ParseResult result) => result.GetValue(_environmentFiles) ?? [];

    /// <summary>What pipelines are read with.</summary>
    public DefinitionSettings Read(ParseResult result, List<Diagnostic> diagnostics) => Read(Overrides(result), EnvironmentFiles(result), diagnostics);

    /// <inheritdoc cref="Read(ParseResult, List{Diagnostic})"/>
    /// <param name="overrides">The values of <c>--set</c>.</param>
    /// <param name="environmentFiles">The values of <c>--env-file</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static DefinitionSettings Read(IEnumerable<string> overrides, IEnumerable<string> environmentFiles, List<Diagnostic> diagnostics)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in environmentFiles)
        {
            foreach ((string name, string value) in EnvironmentFile.Read(path, diagnostics))
            {
                files[name] = value;
            }
        }

        return new DefinitionSettings
        {
            Variable = name => Environment.GetEnvironmentVariable(name) ?? files.GetValueOrDefault(name),
            Overrides = [.. overrides.Select(text => OptionOverride.Parse(text, diagnostics)).OfType<OptionOverride>()],
        };
    }
}
