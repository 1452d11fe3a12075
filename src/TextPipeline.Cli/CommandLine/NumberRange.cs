using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace TextPipeline.Cli.CommandLine;

/// <summary>Whole numbers with limits.</summary>
internal static class NumberRange
{
    public static void Require(OptionResult result, Option<int> option, int least, int most)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) && (value < least || value > most))
        {
            result.AddError($"{option.Name} takes a whole number from {least} to {most}, not {value}.");
        }
    }
}
