using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.CommandLine;

/// <summary>What is wrong with a command line, one message a fault.</summary>
internal static class UsageErrors
{
    /// <summary>The messages; empty where the command line is right.</summary>
    public static IReadOnlyList<string> Of(ParseResult arguments)
    {
        CommandResult command = arguments.CommandResult;
        if (arguments.Action is not (null or ParseErrorAction) && arguments.Action != command.Command.Action)
        {
            // Something that needs no valid command line: help, the version, or what a shell could complete it with.
            return [];
        }

        List<string> messages = [.. Unmatched(arguments).Concat(OptionsTakenForArguments(command)).Select(token => Unknown(command.Command, token))];
        if (messages.Count == 0)
        {
            messages.AddRange(arguments.Errors.Select(error => "error TP0001: " + Plain(command.Command, error.Message)));
        }

        if (messages.Count == 0)
        {
            return [];
        }

        messages.Add($"See '{HelpCall(command)}'.");
        return messages;
    }

    // Behind a verb that does not exist nothing has a meaning.
    private static IEnumerable<string> Unmatched(ParseResult arguments) =>
        arguments.CommandResult.Command.Subcommands.Count > 0 ? arguments.UnmatchedTokens.Take(1) : arguments.UnmatchedTokens;

    // The library speaks of its own types and of commands.
    private static string Plain(Command command, string message) => message == "Required command was not provided."
        ? $"Name a verb: {string.Join(", ", command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name))}."
        : message.Replace("as expected type 'System.Int32'", "as a whole number", StringComparison.Ordinal)
            .Replace("as expected type 'System.Int64'", "as a whole number", StringComparison.Ordinal);

    // A verb that takes any number of arguments takes a misspelled option for one of them.
    private static IEnumerable<string> OptionsTakenForArguments(CommandResult command) =>
        command.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-' && !File.Exists(value));

    private static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            string name = token.Split('=')[0];
            return $"error TP0002: there is no option '{name}'{NearestName.Hint(name, command.Options.Select(option => option.Name))}";
        }

        return command.Subcommands.Count > 0
            ? $"error TP0003: there is no verb '{token}'{NearestName.Hint(token, command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name))}"
            : $"error TP0004: '{token}' is one argument too many";
    }

    // The call that shows the help for what the user tried.
    private static string HelpCall(CommandResult command)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = command; result is CommandResult { Command: var tried }; result = result.Parent)
        {
            names.Push(tried is RootCommand ? "textpipeline" : tried.Name);
        }

        return string.Join(' ', names) + " --help";
    }
}
