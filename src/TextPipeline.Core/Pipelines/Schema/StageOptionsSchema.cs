using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>Options records as JSON Schema. Each record becomes a definition of its own, as one may hold a list of its own kind.</summary>
internal sealed class StageOptionsSchema(JsonObject definitions)
{
    private readonly Dictionary<Type, string> _names = [];

    /// <summary>The definition that describes a record, made where it is not there yet.</summary>
    /// <param name="options">The record.</param>
    /// <param name="name">What the definition is called where it must be made.</param>
    /// <returns>The name of the definition.</returns>
    public string Define(OptionsSchema options, string name)
    {
        if (_names.TryGetValue(options.Type, out string? defined))
        {
            return defined;
        }

        _names.Add(options.Type, name);
        var properties = new JsonObject();
        definitions[name] = JsonSchema.Mapping(properties, options.Options.Where(option => option.MustBeSet).Select(option => option.Name));
        foreach (OptionDescription option in options.Options)
        {
            properties[option.Name] = Describe(option, $"{name}.{option.Name}");
        }

        return name;
    }

    private JsonObject Describe(OptionDescription option, string name)
    {
        JsonObject schema = Describe(option.Type, [.. option.Rules], name);
        if (option.IsNullable)
        {
            schema = JsonSchema.OrNull(schema);
        }

        if (OptionJson.DefaultOf(option) is { } value)
        {
            schema["default"] = value;
        }

        // A range of durations is nothing that a schema can check, so it is at least said.
        string? limits = option.Type is DurationOptionType && !option.Limits.IsEmpty ? $"({string.Join("; ", option.Limits)})" : null;
        string description = string.Join(' ', new[] { option.Description, limits }.OfType<string>());
        return JsonSchema.Describe(schema, description.Length == 0 ? null : description);
    }

    private JsonObject Describe(OptionType type, ValidationAttribute[] rules, string name)
    {
        if (type is ScalarOptionType)
        {
            return ReferenceSchema.Allow(WithRules(DescribeScalar(type), rules, type));
        }

        JsonObject schema = type switch
        {
            // A range over a list limits its items.
            ListOptionType list => JsonSchema.List(Describe(list.Item, [.. rules.OfType<RangeAttribute>()], name)),
            DictionaryOptionType => new JsonObject { ["type"] = "object", ["additionalProperties"] = JsonSchema.Text() },
            RecordOptionType record => JsonSchema.Reference(Define(record.Schema, name)),
            _ => new JsonObject { ["not"] = new JsonObject() },
        };
        schema = WithRules(schema, rules, type);
        return type is ListOptionType ? ReferenceSchema.Allow(schema) : schema;
    }

    private static JsonObject DescribeScalar(OptionType type) => type switch
    {
        BooleanOptionType => new JsonObject { ["type"] = "boolean" },
        IntegerOptionType integer => new JsonObject { ["type"] = "integer", ["minimum"] = integer.Bounds.Least, ["maximum"] = integer.Bounds.Most },
        NumberOptionType => new JsonObject { ["type"] = "number" },
        ChoiceOptionType choice => new JsonObject { ["enum"] = JsonSchema.Strings(choice.Names) },
        DurationOptionType => new JsonObject { ["type"] = "string", ["pattern"] = LanguagePatterns.Duration },
        _ => JsonSchema.Text(),
    };

    private static JsonObject WithRules(JsonObject schema, ValidationAttribute[] rules, OptionType type)
    {
        foreach (ValidationAttribute rule in rules)
        {
            OptionRuleKeywords.Add(schema, rule, type);
        }

        return schema;
    }
}
