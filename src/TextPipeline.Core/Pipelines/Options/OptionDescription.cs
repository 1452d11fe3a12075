using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>One option of a stage: the one source for binding, messages, tables, documentation and schema.</summary>
internal sealed class OptionDescription
{
    private readonly OptionsSchema _owner;

    public OptionDescription(OptionsSchema owner, PropertyInfo property)
    {
        _owner = owner;
        Property = property;
        Name = SnakeCase.From(property.Name);
        Type = OptionTypes.For(property.PropertyType);
        Rules = ImmutableArray.Create((ValidationAttribute[])property.GetCustomAttributes(typeof(ValidationAttribute), inherit: false));

        // The method of the property, not the extension of the same name: that one looks at base properties too, which costs milliseconds at start.
        IsRequired = Rules.Any(rule => rule is RequiredAttribute) || property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);
    }

    /// <summary>In YAML.</summary>
    public string Name { get; }

    public OptionType Type { get; }

    /// <summary>Whether a pipeline must set it: <see cref="RequiredAttribute"/> or the keyword <c>required</c>.</summary>
    public bool IsRequired { get; }

    /// <summary>What limits its values.</summary>
    public ImmutableArray<ValidationAttribute> Rules { get; }

    /// <summary>Whether nobody but the stage may see its value: <see cref="SecretAttribute"/>.</summary>
    public bool IsSecret => Property.IsDefined(typeof(SecretAttribute), inherit: false);

    /// <summary>What it does, or null where the plugin does not say.</summary>
    public string? Description => Property.GetCustomAttribute<DescriptionAttribute>()?.Description;

    /// <summary>The value where a pipeline sets none, as YAML writes it; null where that is nothing or the option is required.</summary>
    public string? Default => !IsRequired && InitialValue is { } value ? Type.Format(value) : null;

    /// <summary>What the options record holds before a pipeline sets anything, also where the option is required; null for nothing.</summary>
    public object? InitialValue => Property.GetValue(_owner.Defaults);

    /// <summary>Whether lint reports an entry that leaves it out: it is required, or a rule does not allow its initial value.</summary>
    public bool MustBeSet => RecordBinder.ReportsUnset(_owner.Defaults, this);

    /// <summary>Its limits in words, such as <c>between 1 and 10000</c>.</summary>
    public ImmutableArray<string> Limits => [.. Rules.Select(rule => OptionRules.Describe(rule, Type)?.Words).OfType<string>()];

    /// <summary>Whether <c>null</c> is a value of it.</summary>
    public bool IsNullable =>
        Property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(Property.PropertyType) is not null
            : new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;

    public PropertyInfo Property { get; }
}
