using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The validation attributes of an option as keywords of JSON Schema. What has no keyword, such as a range of durations or a plugin's own rule, lint alone checks.</summary>
internal static class OptionRuleKeywords
{
    /// <summary>Adds the keyword of a rule to the schema of the type that it limits.</summary>
    public static void Add(JsonObject schema, ValidationAttribute rule, OptionType type)
    {
        switch (rule)
        {
            case RangeAttribute range when type is IntegerOptionType or NumberOptionType:
                AddRange(schema, range);
                break;
            case MinLengthAttribute least:
                AddLength(schema, type, least.Length, null);
                break;
            case MaxLengthAttribute { Length: >= 0 } most:
                AddLength(schema, type, null, most.Length);
                break;
            case LengthAttribute both:
                AddLength(schema, type, both.MinimumLength, both.MaximumLength);
                break;
            case StringLengthAttribute text when type is StringOptionType:
                AddLength(schema, type, text.MinimumLength > 0 ? text.MinimumLength : null, text.MaximumLength);
                break;
            case RegularExpressionAttribute pattern when type is StringOptionType:
                // The attribute wants a match of the whole text, and lets the empty one pass.
                AddPattern(schema, $"^(?:{pattern.Pattern})?$");
                break;
            case RequiredAttribute { AllowEmptyStrings: false } when type is StringOptionType:
                AddPattern(schema, @"\S");
                break;
            case AllowedValuesAttribute allowed when type is ScalarOptionType:
                schema["enum"] = Values(allowed.Values, type);
                break;
            case DeniedValuesAttribute denied when type is ScalarOptionType:
                schema["not"] = new JsonObject { ["enum"] = Values(denied.Values, type) };
                break;
        }
    }

    private static void AddRange(JsonObject schema, RangeAttribute range)
    {
        // Limits that are given as text are converted by the first check.
        range.IsValid(null);
        if (range.Minimum is not (int.MinValue or <= (double)long.MinValue))
        {
            schema.Remove("minimum");
            schema[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = Number(range.Minimum);
        }

        if (range.Maximum is not (int.MaxValue or >= (double)long.MaxValue))
        {
            schema.Remove("maximum");
            schema[range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum"] = Number(range.Maximum);
        }
    }

    private static void AddLength(JsonObject schema, OptionType type, int? least, int? most)
    {
        string? unit = type switch
        {
            StringOptionType => "Length",
            ListOptionType => "Items",
            DictionaryOptionType => "Properties",
            _ => null,
        };
        if (unit is not null && least is not null)
        {
            schema["min" + unit] = least;
        }

        if (unit is not null && most is not null)
        {
            schema["max" + unit] = most;
        }
    }

    private static void AddPattern(JsonObject schema, string pattern)
    {
        if (!schema.TryAdd("pattern", pattern))
        {
            schema["allOf"] ??= new JsonArray();
            schema["allOf"]!.AsArray().Add((JsonNode)new JsonObject { ["pattern"] = pattern });
        }
    }

    private static JsonArray Values(object?[] values, OptionType type) => new([.. values.Select(value => OptionJson.Of(type, value))]);

    private static JsonValue? Number(object limit) => limit switch
    {
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        IConvertible number => JsonValue.Create(number.ToDouble(null)),
        _ => null,
    };
}
