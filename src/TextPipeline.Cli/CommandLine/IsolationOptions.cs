using System.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Verbs;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Cli.CommandLine;

/// <summary>Options that say where stages run, and how much of a machine a stage that is out of hand may take.</summary>
internal sealed class IsolationOptions
{
    private const int DefaultChildMemory = 2048;

    private readonly Option<string?> _isolation = new("--isolation")
    {
        Description = "Where stages run: none (in this process) or process (every stage in child processes). By default as each entry says, else as the lock of plugins says.",
        HelpName = string.Join('|', EntryLimits.Isolations),
    };

    private readonly Option<int> _childMemory = new("--child-memory")
    {
        Description = "How many megabytes of managed memory each child process may take; the document at which it wants more fails.",
        HelpName = "megabytes",
        DefaultValueFactory = _ => DefaultChildMemory,
    };

    private readonly Option<int> _maxLostThreads = new("--max-lost-threads")
    {
        Description = "How many stages may go on past their timeout in this process, where they cannot be ended, before the run is ended.",
        HelpName = "number",
        DefaultValueFactory = _ => LostThreads.DefaultMost,
    };

    public IsolationOptions()
    {
        _isolation.AcceptOnlyFromAmong([.. EntryLimits.Isolations]);
        _childMemory.Validators.Add(result => NumberRange.Require(result, _childMemory, 64, 1 << 20));
        _maxLostThreads.Validators.Add(result => NumberRange.Require(result, _maxLostThreads, 0, 100_000));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_isolation);
        command.Options.Add(_childMemory);
        command.Options.Add(_maxLostThreads);
    }

    public int MaxLostThreads(ParseResult result) => result.GetValue(_maxLostThreads);

    /// <summary>What the pipeline of a command line is built with.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="common">Its options of every verb.</param>
    /// <param name="definition">Its options of what is put into the pipeline.</param>
    /// <param name="logs">Makes loggers.</param>
    /// <param name="isLocked">Whether plugins must be those of the lock, in child processes too.</param>
    public ProcessIsolation Read(ParseResult result, CommonOptions common, DefinitionOptions definition, LogFactory logs, bool isLocked = false)
    {
        string? level = result.GetValue(_isolation);
        return Create(result, common, definition, logs, level is null ? null : (IsolationLevel)EntryLimits.Isolations.IndexOf(level), result.GetValue(_childMemory), isLocked);
    }

    /// <summary>What the pipeline of a verb without these options is built with: stages are where their entries say.</summary>
    public static ProcessIsolation ReadDefault(ParseResult result, CommonOptions common, DefinitionOptions definition, LogFactory logs) =>
        Create(result, common, definition, logs, level: null, DefaultChildMemory);

    private static ProcessIsolation Create(
        ParseResult result, CommonOptions common, DefinitionOptions definition, LogFactory logs, IsolationLevel? level, int childMemory, bool isLocked = false)
    {
        var setup = new WorkerSetup
        {
            Overrides = [.. definition.Overrides(result)],
            EnvironmentFiles = [.. definition.EnvironmentFiles(result)],
            PluginFolders = [.. common.PluginFolders(result)],
            IsLocked = isLocked,
        };
        return new ProcessIsolation(WorkerVerb.Command((long)childMemory << 20), setup, logs.Create(null), level);
    }
}
