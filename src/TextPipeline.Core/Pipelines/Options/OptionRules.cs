using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>The validation attributes of an option, in our words: the framework's own name .NET properties and no values.</summary>
internal static class OptionRules
{
    /// <summary>Checks a value that the file sets.</summary>
    public static void Check(object record, OptionDescription option, object? value, SourceNode node, string path, Binding binding)
    {
        foreach (ValidationAttribute rule in option.Rules)
        {
            // A range over a list limits its items.
            if (rule is RangeAttribute range && node is SourceSequence sequence && value is IList items)
            {
                for (int i = 0; i < items.Count; i++)
                {
                    CheckRule(range, record, option, items[i], sequence.Items[i].Position, $"{path}[{i}]", binding);
                }
            }
            else
            {
                CheckRule(rule, record, option, value, node.Position, path, binding);
            }
        }
    }

    /// <summary>Checks a default that the file leaves as it is: a rule that it breaks says that the option must be set.</summary>
    public static void Check(object record, OptionDescription option, object? value, SourcePosition position, string path, Binding binding)
    {
        foreach (ValidationAttribute rule in option.Rules)
        {
            if (rule is not RangeAttribute || value is not IList)
            {
                CheckRule(rule, record, option, value, position, path, binding);
            }
        }
    }

    /// <summary>A rule in words; null where it is one of the plugin's own.</summary>
    public static OptionLimit? Describe(ValidationAttribute rule, OptionType type)
    {
        string unit = type is StringOptionType ? "character" : "item";
        return rule switch
        {
            RangeAttribute range => new OptionLimit("be", DescribeRange(range)),
            MinLengthAttribute least => new OptionLimit("have", $"at least {Count(least.Length, unit)}"),
            MaxLengthAttribute { Length: >= 0 } most => new OptionLimit("have", $"at most {Count(most.Length, unit)}"),
            LengthAttribute both => new OptionLimit("have", $"{both.MinimumLength} to {Count(both.MaximumLength, unit)}"),
            StringLengthAttribute { MinimumLength: 0 } text => new OptionLimit("have", $"at most {Count(text.MaximumLength, unit)}"),
            StringLengthAttribute text => new OptionLimit("have", $"{text.MinimumLength} to {Count(text.MaximumLength, unit)}"),
            RegularExpressionAttribute pattern => new OptionLimit("match", $"the pattern {DiagnosticText.Quote(pattern.Pattern)}"),
            AllowedValuesAttribute allowed => new OptionLimit("be", DiagnosticText.Or([.. allowed.Values.Select(Show)])),
            DeniedValuesAttribute denied => new OptionLimit("be", $"other than {DiagnosticText.Or([.. denied.Values.Select(Show)])}"),
            _ => null,
        };
    }

    private static void CheckRule(
        ValidationAttribute rule, object record, OptionDescription option, object? value, SourcePosition position, string path, Binding binding)
    {
        // The context is told the names so that it does not look them up by reflection.
        var context = new ValidationContext(record) { MemberName = option.Property.Name, DisplayName = option.Name };
        if (rule.GetValidationResult(value, context) is not { } result)
        {
            return;
        }

        if (HasOwnMessage(rule))
        {
            binding.Report(OptionDiagnostics.Invalid(position, binding.Stage, path, result.ErrorMessage));
        }
        else if (rule is RangeAttribute range)
        {
            binding.Report(OptionDiagnostics.OutOfRange(position, path, DescribeRange(range), Show(value)));
        }
        else if (rule is RequiredAttribute)
        {
            binding.Report(OptionDiagnostics.BrokenRule(position, path, "not be empty"));
        }
        else if (Describe(rule, option.Type) is { } limit)
        {
            binding.Report(OptionDiagnostics.BrokenRule(position, path, $"{limit.Verb} {limit.Words}"));
        }
        else
        {
            binding.Report(OptionDiagnostics.Invalid(position, binding.Stage, path, result.ErrorMessage));
        }
    }

    private static bool HasOwnMessage(ValidationAttribute rule)
    {
        // These two give the framework's message as if the plugin had set it.
        string? preset = rule switch
        {
            AllowedValuesAttribute => new AllowedValuesAttribute().ErrorMessage,
            DeniedValuesAttribute => new DeniedValuesAttribute().ErrorMessage,
            _ => null,
        };
        return rule.ErrorMessageResourceName is not null || rule.ErrorMessage != preset;
    }

    private static string DescribeRange(RangeAttribute range)
    {
        // Limits that are given as text are converted by the first check.
        range.IsValid(null);
        bool hasMinimum = range.Minimum is not (int.MinValue or <= (double)long.MinValue);
        bool hasMaximum = range.Maximum is not (int.MaxValue or >= (double)long.MaxValue);
        string least = $"{(range.MinimumIsExclusive ? "more than" : "at least")} {Show(range.Minimum)}";
        string most = $"{(range.MaximumIsExclusive ? "less than" : "at most")} {Show(range.Maximum)}";
        return (hasMinimum, hasMaximum) switch
        {
            (true, false) => least,
            (false, true) => most,
            _ when range.MinimumIsExclusive || range.MaximumIsExclusive => $"{least} and {most}",
            _ => $"between {Show(range.Minimum)} and {Show(range.Maximum)}",
        };
    }

    private static string Count(int length, string unit) => string.Create(CultureInfo.InvariantCulture, $"{length} {unit}{(length == 1 ? "" : "s")}");

    private static string Show(object? value) => value switch
    {
        null => "nothing",
        TimeSpan duration => Duration.Format(duration),
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        Enum choice => SnakeCase.From(choice.ToString()),
        _ => value.ToString() ?? "",
    };
}
