using System.CommandLine;

namespace TextPipeline.Cli.CommandLine;

/// <summary><c>--format</c>: what a verb prints its result as.</summary>
internal sealed class FormatOption : Option<string>
{
    /// <param name="formats">The formats, the default first.</param>
    public FormatOption(params string[] formats)
        : base("--format")
    {
        Description = $"What is printed: {string.Join(", ", formats[..^1])} or {formats[^1]}.";
        HelpName = string.Join('|', formats);
        DefaultValueFactory = _ => formats[0];
        this.AcceptOnlyFromAmong(formats);
    }
}
