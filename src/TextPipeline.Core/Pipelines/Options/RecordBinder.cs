using System.ComponentModel.DataAnnotations;
using System.Reflection;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

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

        foreach (SourceMember member in mapping?.Members ?? [])
        {
            if (schema.Find(member.Key.Value) is { } option)
            {
                Set(record, option, member, Join(path, option.Name), binding);
            }
            else
            {
                binding.Report(OptionDiagnostics.UnknownOption(member.Key.Position, binding.Stage, path, member.Key.Value, schema.Names));
            }
        }

        foreach (OptionDescription option in schema.Options)
        {
            if (mapping?.Find(option.Name) is null)
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

    private static void Set(object record, OptionDescription option, SourceMember member, string path, Binding binding)
    {
        object? value = null;
        bool isNull = member.Value is SourceScalar { IsNull: true } && option.IsNullable;
        if (!isNull && !option.Type.TryBind(member.Value, path, binding, out value))
        {
            return;
        }

        Guard(
            () =>
            {
                option.Property.SetValue(record, value);
                OptionRules.Check(record, option, value, member.Value, path, binding);
                return record;
            },
            member.Value.Position,
            binding);
    }

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
            binding.Report(OptionDiagnostics.PluginFault(position, binding.Stage, cause.GetType().Name, cause.Message));
            return null;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
