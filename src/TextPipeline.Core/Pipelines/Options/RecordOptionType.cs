using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A record of further options.</summary>
internal sealed class RecordOptionType(Type type) : OptionType
{
    private OptionsSchema? _schema;

    /// <summary>The options inside. Read when asked for, as a record may hold a list of its own kind.</summary>
    public OptionsSchema Schema => _schema ??= OptionsSchema.For(type);

    public override string Wanted => "a mapping of options";

    public override string Word => "mapping of options";

    public override string Plural => "mappings of options";

    public override bool TryBind(SourceNode node, string path, Binding binding, out object? value)
    {
        value = null;
        if (node is SourceMapping mapping)
        {
            value = RecordBinder.Bind(Schema, mapping, mapping.Position, path, binding);
            return value is not null;
        }

        binding.ReportWrongType(node, path, Wanted);
        return false;
    }

    public override SourceNode ToSource(object value) => OptionValues.ToSource(Schema, value);

    public override string Format(object value)
    {
        var members = new List<string>();
        foreach (OptionDescription option in Schema.Options)
        {
            if (option.Property.GetValue(value) is { } member)
            {
                members.Add($"{option.Name}: {option.Type.Format(member)}");
            }
        }

        return members.Count == 0 ? "{}" : $"{{ {string.Join(", ", members)} }}";
    }
}
