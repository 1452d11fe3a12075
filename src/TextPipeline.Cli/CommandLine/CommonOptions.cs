using System.CommandLine;
using System.CommandLine.Parsing;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Cli.CommandLine;

/// <summary>Options that every verb takes: where plugins are, and what is logged.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string[]> _plugins = new("--plugins")
    {
        Description = "A folder that holds plugin folders; may be given several times. Searched before TEXTPIPELINE_PLUGINS.",
        HelpName = "folder",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool[]> _verbose = new("--verbose", "-v") { Description = "Tell more on standard error; -v -v tells most.", Arity = ArgumentArity.Zero };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell errors alone." };

    private readonly Option<string> _logFormat = new("--log-format")
    {
        Description = "How log lines look on standard error: text or json.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string?> _logFile = new("--log-file") { Description = "A file that gets the log lines too.", HelpName = "file" };

    public CommonOptions()
    {
        _logFormat.AcceptOnlyFromAmong("text", "json");
        _logFile.Validators.Add(RequireWritable);
    }

    // Tried before anything runs: a log that is silently not written is found out when it is needed.
    private static void RequireWritable(OptionResult option)
    {
        if (option.Tokens is not [{ Value: var path }])
        {
            return;
        }

        try
        {
            File.Open(path, FileMode.Append).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            option.AddError($"--log-file cannot be written: {exception.Message}");
        }
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_plugins);
        command.Options.Add(_verbose);
        command.Options.Add(_quiet);
        command.Options.Add(_logFormat);
        command.Options.Add(_logFile);
    }

    /// <summary>Where plugins may be.</summary>
    public PluginSearchSettings Search(ParseResult result) => Search(PluginFolders(result));

    /// <inheritdoc cref="Search(ParseResult)"/>
    /// <param name="folders">The values of <c>--plugins</c>.</param>
    /// <param name="isLocked">Whether plugins must be those of the lock.</param>
    public static PluginSearchSettings Search(IEnumerable<string> folders, bool isLocked = false) => new([.. folders], Environment.GetEnvironmentVariable, AppContext.BaseDirectory) { IsLocked = isLocked };

    /// <summary>The values of <c>--plugins</c>.</summary>
    public string[] PluginFolders(ParseResult result) => result.GetValue(_plugins) ?? [];

    public LogSettings Log(ParseResult result)
    {
        int verbose = result.GetResult(_verbose)?.IdentifierTokenCount ?? 0;
        return new LogSettings(result.GetValue(_quiet) ? -1 : verbose, result.GetValue(_logFormat) == "json", result.GetValue(_logFile));
    }
}
