using System.CommandLine;

namespace TextPipeline.Cli.Tracing;

/// <summary>The option <c>--color</c>.</summary>
internal sealed class ColorOption
{
    public Option<string> Option { get; } = new("--color")
    {
        Description = "Colours: always, never, or auto (in a terminal where the variable NO_COLOR is not set).",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => "auto",
    };

    public ColorOption() => Option.AcceptOnlyFromAmong("auto", "always", "never");

    /// <summary>Whether standard output takes colours.</summary>
    public bool Read(ParseResult arguments) => arguments.GetValue(Option) switch
    {
        "always" => true,
        "never" => false,

        // https://no-color.org: set and not empty.
        _ => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };
}
