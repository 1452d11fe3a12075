using System.ComponentModel.DataAnnotations;
using System.Reflection;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>Fills one options record.</summary>
internal static class RecordBinder
{
    /// <param name="schema">The record's options.</param>
    /// <param name="mapping">What the file sets, or null.</param>
    /// <param name="position">The place of a fault that is in no option.</param>
    /// <param name="path">The option that the record is the value of; empty for a stage's own options.</param>
    /// <param name="binding">Where faults go.</param>
    /// <returns>The record, or null where a fault was reported.</returns>
    public static object? Bind(OptionsSchema schema, SourceMapping? mapping, SourcePosition position, string path, Binding binding)
    {
        int faultsBefore = binding.Faults;
        if (Guard(() => Activator.CreateInstance(schema.Type), position, binding) is not { } record)
        {
            return null;
        }

        Dictionary<string, SourceNode> values = Match(schema, mapping, path, binding);
        foreach (OptionDescription option in schema.Options)
        {
            if (values.TryGetValue(option.Name, out SourceNode? value))
            {
                Set(record, option, value, Join(path, option.Name), binding);
            }
            else
            {
                CheckUnset(record, option, position, Join(path, option.Name), binding);
            }
        }

        if (binding.Faults == faultsBefore && record is IValidatableObject validatable)
        {
            CheckTogether(validatable, mapping, position, path, binding);
        }

        return binding.Faults == faultsBefore ? record : null;
    }

    /// <summary>Whether a record whose entry leaves an option out is reported.</summary>
    public static bool ReportsUnset(object record, OptionDescription option)
    {
        var binding = new Binding("", [], new SecretMask());
        CheckUnset(record, option, default, option.Name, binding);
        return binding.Faults > 0;
    }

    /// <summary>The options that a record's own check names where an entry sets nothing: one of several that must be given.</summary>
    public static IReadOnlyList<string> NamedByCheck(object record)
    {
        var names = new List<string>();
        if (record is IValidatableObject validatable)
        {
            Guard(
                () =>
                {
                    names.AddRange(validatable.Validate(new ValidationContext(record)).SelectMany(result => result.MemberNames.Take(1)).Select(SnakeCase.From));
                    return record;
                },
                default,
                new Binding("", [], new SecretMask()));
        }

        return names;
    }

    // A misspelled option is reported and then read as the one that it is near to: what is wrong with its value comes in the same run, and the right
    // option is not reported missing as well.
    private static Dictionary<string, SourceNode> Match(OptionsSchema schema, SourceMapping? mapping, string path, Binding binding)
    {
        var values = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
        List<SourceMember>? unknown = null;
        foreach (SourceMember member in mapping?.Members ?? [])
        {
            if (schema.Find(member.Key.Value) is null)
            {
                (unknown ??= []).Add(member);
            }
            else
            {
                values.Add(member.Key.Value, member.Value);
            }
        }

        foreach (SourceMember member in unknown ?? [])
        {
            binding.Report(OptionDiagnostics.UnknownOption(member.Key.Position, binding.Stage, path, member.Key.Value, schema.Names));
            if (NearestName.Find(member.Key.Value, schema.Names) is { } nearest)
            {
                values.TryAdd(nearest, member.Value);
            }
        }

        return values;
    }

    private static void Set(object record, OptionDescription option, SourceNode node, string path, Binding binding)
    {
        if (option.IsSecret)
        {
            binding.Secrets.Add(node);
            node = Hide(node);
        }

        object? value = null;
        bool isNull = node is SourceScalar { IsNull: true } && option.IsNullable;
        if (!isNull && !option.Type.TryBind(node, path, binding, out value))
        {
            return;
        }

        Guard(
            () =>
            {
                option.Property.SetValue(record, value);
                OptionRules.Check(record, option, value, node, path, binding);
                return record;
            },
            node.Position,
            binding);
    }

    // A message about the value does not show it, however short it is.
    private static SourceNode Hide(SourceNode node) => node switch
    {
        SourceScalar scalar => new SourceScalar(scalar.Position, scalar.Value, scalar.IsQuoted) { IsReplaced = scalar.IsReplaced, IsSecret = true },
        SourceSequence list => new SourceSequence(list.Position, [.. list.Items.Select(Hide)]),
        SourceMapping mapping => new SourceMapping(mapping.Position, [.. mapping.Members.Select(member => member with { Value = Hide(member.Value) })]),
        _ => node,
    };

    private static void CheckUnset(object record, OptionDescription option, SourcePosition position, string path, Binding binding)
    {
        if (option.IsRequired)
        {
            binding.Report(OptionDiagnostics.MissingOption(position, binding.Stage, path, option.Type.Wanted));
        }
        else if (!option.Rules.IsEmpty)
        {
            Guard(
                () =>
                {
                    OptionRules.Check(record, option, option.Property.GetValue(record), position, path, binding);
                    return record;
                },
                position,
                binding);
        }
    }

    private static void CheckTogether(IValidatableObject record, SourceMapping? mapping, SourcePosition position, string path, Binding binding) => Guard(
        () =>
        {
            foreach (ValidationResult? result in record.Validate(new ValidationContext(record)))
            {
                if (result is not null && result != ValidationResult.Success)
                {
                    string? member = result.MemberNames.FirstOrDefault();
                    string? option = member is null ? null : SnakeCase.From(member);
                    SourcePosition place = option is null ? position : mapping?.Find(option)?.Value.Position ?? position;
                    string subject = option is null ? path : Join(path, option);
                    binding.Report(OptionDiagnostics.Invalid(place, binding.Stage, subject, result.ErrorMessage));
                }
            }

            return record;
        },
        position,
        binding);

    // Constructors, setters, attributes and Validate are the plugin's code: what they throw must cost one finding, not the others and not the host.
    private static object? Guard(Func<object?> pluginCode, SourcePosition position, Binding binding)
    {
        try
        {
            return pluginCode();
        }
        catch (Exception exception)
        {
            Exception cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            binding.Report(OptionDiagnostics.PluginFault(position, binding.Stage, cause.GetType().Name, ExceptionText.MessageOf(cause)));
            return null;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
