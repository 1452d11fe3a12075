using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Tracing.Comparison;

namespace TextPipeline.Cli.Verbs;

/// <summary>The arguments and options of <c>compare</c>.</summary>
internal sealed class CompareOptions
{
    public Argument<string> A { get; } = new("a") { Description = "The first pipeline file." };

    public Argument<string> B { get; } = new("b") { Description = "The second pipeline file: the one that is to replace the first." };

    public Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Files (.txt .html .jsonl, each also .gz or .zst), folders, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<int?> Sample { get; } = new("--sample")
    {
        Description = "Compare this many documents, drawn at random. By default all; a sample stands in memory, all of them do not.",
        HelpName = "number",
    };

    public Option<long> Seed { get; } = new("--seed")
    {
        Description = "Which sample is drawn: the same seed draws the same documents, whatever their order.",
        HelpName = "number",
        DefaultValueFactory = _ => 1,
    };

    public Option<string[]> FailIf { get; } = new("--fail-if")
    {
        Description = "Exit with 1 where this holds, such as 'dropped>2%' or 'changed>=10': changed, dropped (by B alone) or failed (in B alone), then > >= < <= or =, then a number of documents or a share of them. May be given several times.",
        HelpName = "condition",
    };

    public Option<string?> Page { get; } = new("--html")
    {
        Description = "Write the comparison into this file as one page that needs nothing else, instead of printing it (with --format, as well).",
        HelpName = "file",
    };

    public Option<string?> Format { get; } = new("--format") { Description = "How the comparison is printed: text (the default) or json.", HelpName = "text|json" };

    public ColorOption Color { get; } = new();

    public Option<string?> InputFormat { get; } = new("--input-format")
    {
        Description = "How documents lie in the inputs: text, html or jsonl. By default as each file's name says; standard input is text.",
        HelpName = "text|html|jsonl",
    };

    public CompareOptions()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        InputFormat.AcceptOnlyFromAmong("text", "html", "jsonl");
        FailIf.Validators.Add(RequireThresholds);
        Sample.Validators.Add(RequirePositive);
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(A);
        command.Arguments.Add(B);
        command.Arguments.Add(Inputs);
        foreach (Option option in new Option[] { Sample, Seed, FailIf, Page, Format, Color.Option, InputFormat })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What to read and how.</summary>
    public InputOptions ReadInputs(ParseResult result) => new()
    {
        Paths = [.. result.GetValue(Inputs) ?? []],
        Format = result.GetValue(InputFormat) is { } format ? Enum.Parse<InputFormat>(format, ignoreCase: true) : null,
    };

    /// <summary>The limits that the comparison must not cross.</summary>
    public IEnumerable<Threshold> ReadThresholds(ParseResult result)
    {
        foreach (string text in result.GetValue(FailIf) ?? [])
        {
            if (Threshold.TryParse(text, out Threshold? threshold))
            {
                yield return threshold;
            }
        }
    }

    private static void RequireThresholds(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (!Threshold.TryParse(token.Value, out _))
            {
                string word = new([.. token.Value.TakeWhile(char.IsLetter)]);
                string hint = Threshold.Metrics.Contains(word) ? "" : NearestName.Hint(word, Threshold.Metrics);
                result.AddError($"--fail-if takes a condition such as 'dropped>2%' over changed, dropped or failed, not '{token.Value}'{(hint.Length > 0 ? hint : ".")}");
            }
        }
    }

    private static void RequirePositive(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) && value < 1)
        {
            result.AddError($"--sample takes a whole number from 1, not {result.Tokens[0].Value}.");
        }
    }
}
