using System.Collections.Immutable;
using System.Reflection;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>The options of a stage, read from its options record.</summary>
/// <remarks>
/// Not kept in a static table: that would hold a plugin's types for good, and a pipeline has few entries. Descriptions and defaults are read
/// only when asked for, as a run does not need them.
/// </remarks>
internal sealed class OptionsSchema
{
    private object? _defaults;

    private OptionsSchema(Type type)
    {
        Type = type;
        ImmutableArray<OptionDescription>.Builder options = ImmutableArray.CreateBuilder<OptionDescription>();
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            {
                options.Add(new OptionDescription(this, property));
            }
        }

        Options = options.DrainToImmutable();
    }

    /// <summary>The options record.</summary>
    public Type Type { get; }

    /// <summary>In the order of the record.</summary>
    public ImmutableArray<OptionDescription> Options { get; }

    public IEnumerable<string> Names => Options.Select(option => option.Name);

    /// <summary>A record with every default.</summary>
    /// <exception cref="TargetInvocationException">The record's constructor throws.</exception>
    public object Defaults => _defaults ??= Activator.CreateInstance(Type)!;

    /// <param name="optionsType">The options record of a stage, or one inside it.</param>
    public static OptionsSchema For(Type optionsType) => new(optionsType);

    public OptionDescription? Find(string name)
    {
        foreach (OptionDescription option in Options)
        {
            if (string.Equals(option.Name, name, StringComparison.Ordinal))
            {
                return option;
            }
        }

        return null;
    }
}
