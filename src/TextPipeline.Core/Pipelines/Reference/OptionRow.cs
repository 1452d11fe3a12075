using System.Collections.Immutable;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Pipelines.Reference;

/// <summary>One line of a table of options.</summary>
/// <param name="Path">The option as a message names it: <c>filter.share</c>, in the records of a list <c>filters[].share</c>.</param>
/// <param name="Option">The option.</param>
internal sealed record OptionRow(string Path, OptionDescription Option)
{
    /// <summary>Its type with its limits.</summary>
    public string Type => string.Join(", ", (string[])[Option.Type.Word, .. Option.Limits, .. Option.IsSecret ? (string[])["secret"] : []]);

    /// <summary>Its default; empty for nothing.</summary>
    public string Default => Option.IsRequired ? "(required)" : Option.Default ?? "";

    /// <summary>The options of a record, and behind each that holds a record those inside. A record inside its own kind is not opened again.</summary>
    public static ImmutableArray<OptionRow> Of(OptionsSchema schema)
    {
        var rows = ImmutableArray.CreateBuilder<OptionRow>();
        Add(rows, schema, "", []);
        return rows.DrainToImmutable();
    }

    /// <summary>The record that an option holds, in a list or alone.</summary>
    public static OptionsSchema? RecordOf(OptionType type) => type switch
    {
        RecordOptionType record => record.Schema,
        ListOptionType list => RecordOf(list.Item),
        _ => null,
    };

    private static void Add(ImmutableArray<OptionRow>.Builder rows, OptionsSchema schema, string prefix, ImmutableArray<Type> around)
    {
        foreach (OptionDescription option in schema.Options)
        {
            rows.Add(new OptionRow(prefix + option.Name, option));
            if (RecordOf(option.Type) is { } inner && inner.Type != schema.Type && !around.Contains(inner.Type))
            {
                Add(rows, inner, $"{prefix}{option.Name}{(option.Type is ListOptionType ? "[]" : "")}.", around.Add(schema.Type));
            }
        }
    }
}
