using System.Collections.Immutable;
using System.Globalization;

namespace TextPipeline.Core.Definitions.Params;

/// <summary>The names of <see cref="ParamType"/>, and which values each takes.</summary>
internal static class ParamTypes
{
    public static ImmutableArray<string> Names { get; } = ["string", "bool", "int", "number", "list"];

    /// <summary>What a message wants.</summary>
    public static string Describe(ParamType type) => type switch
    {
        ParamType.String => "a string",
        ParamType.Bool => "true or false",
        ParamType.Int => "a whole number",
        ParamType.Number => "a number",
        _ => "a list of single values",
    };

    /// <summary>The type of a default that stands alone. What a variable holds decides no type.</summary>
    public static ParamType Of(SourceNode value) => value switch
    {
        SourceScalar { IsReplaced: true } => ParamType.String,
        SourceSequence => ParamType.List,
        _ when Convert(value, ParamType.Bool) is not null => ParamType.Bool,
        _ when Convert(value, ParamType.Int) is not null => ParamType.Int,
        _ when Convert(value, ParamType.Number) is not null => ParamType.Number,
        _ => ParamType.String,
    };

    /// <summary>A value as one of a type, so that the options it is given to see that type; null where it is none.</summary>
    public static SourceNode? Convert(SourceNode value, ParamType type)
    {
        if (type == ParamType.List)
        {
            return value is SourceSequence list && list.Items.All(item => item is SourceScalar { IsNull: false }) ? list : null;
        }

        if (value is not SourceScalar { IsNull: false } scalar)
        {
            return null;
        }

        bool fits = type switch
        {
            ParamType.Bool => scalar.Value is "true" or "false",
            ParamType.Int => long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ParamType.Number => double.TryParse(
                scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        return type == ParamType.String ? new SourceScalar(scalar.Position, scalar.Value, isQuoted: true)
            : fits && !scalar.IsQuoted ? scalar
            : null;
    }
}
