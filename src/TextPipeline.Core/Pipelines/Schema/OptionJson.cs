using System.Collections;
using System.Text.Json.Nodes;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The values of options as JSON.</summary>
internal static class OptionJson
{
    /// <summary>A value as a pipeline in JSON would write it; null for nothing, and for what no pipeline can write.</summary>
    public static JsonNode? Of(OptionType type, object? value) => (type, value) switch
    {
        (_, null) => null,
        (BooleanOptionType, bool truth) => JsonValue.Create(truth),
        (IntegerOptionType, int number) => JsonValue.Create(number),
        (IntegerOptionType, long number) => JsonValue.Create(number),
        (NumberOptionType, double number) => JsonValue.Create(number),
        (StringOptionType, string text) => JsonValue.Create(text),
        (ListOptionType list, IEnumerable items) => OfList(list, items),
        (DictionaryOptionType, IEnumerable<KeyValuePair<string, string>> entries) => OfDictionary(entries),
        (RecordOptionType record, _) => OfRecord(record.Schema, value),
        (UnsupportedOptionType, _) => null,
        _ => JsonValue.Create(type.Format(value)),
    };

    private static JsonArray OfList(ListOptionType list, IEnumerable items)
    {
        // An array that the plugin left uninitialized is the default of its type, and refuses to be enumerated.
        var array = new JsonArray();
        if (!items.Equals(Activator.CreateInstance(items.GetType())))
        {
            foreach (object? item in items)
            {
                array.Add(Of(list.Item, item));
            }
        }

        return array;
    }

    private static JsonObject OfDictionary(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var members = new JsonObject();
        foreach ((string key, string text) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            members[key] = text;
        }

        return members;
    }

    private static JsonObject OfRecord(OptionsSchema schema, object record)
    {
        var members = new JsonObject();
        foreach (OptionDescription option in schema.Options)
        {
            if (Of(option.Type, option.Property.GetValue(record)) is { } value)
            {
                members[option.Name] = value;
            }
        }

        return members;
    }
}
