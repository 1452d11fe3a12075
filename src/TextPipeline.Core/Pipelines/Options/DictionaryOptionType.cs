using System.Collections.Immutable;
using System.Collections.ObjectModel;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>Names and texts, as <see cref="IReadOnlyDictionary{TKey, TValue}"/> or <see cref="ImmutableDictionary{TKey, TValue}"/> of strings.</summary>
/// <remarks>The former keeps the order of the file. An immutable dictionary has an order that changes from process to process.</remarks>
internal sealed class DictionaryOptionType(bool isImmutableDictionary) : OptionType
{
    private static readonly StringOptionType Item = new();

    public override string Wanted => "a mapping of strings";

    public override string Word => "mapping of strings";

    public override string Plural => "mappings of strings";

    public override bool TryBind(SourceNode node, string path, Binding binding, out object? value)
    {
        value = null;
        if (node is not SourceMapping mapping)
        {
            binding.ReportWrongType(node, path, Wanted);
            return false;
        }

        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        bool bound = true;
        foreach (SourceMember member in mapping.Members)
        {
            if (Item.TryBind(member.Value, $"{path}.{member.Key.Value}", binding, out object? text))
            {
                entries.Add(member.Key.Value, (string)text!);
            }
            else
            {
                bound = false;
            }
        }

        value = isImmutableDictionary ? entries.ToImmutableDictionary(StringComparer.Ordinal) : new ReadOnlyDictionary<string, string>(entries);
        return bound;
    }

    public override SourceNode ToSource(object value)
    {
        var entries = (IEnumerable<KeyValuePair<string, string>>)value;
        return new SourceMapping(
            default,
            [.. (isImmutableDictionary ? entries.OrderBy(entry => entry.Key, StringComparer.Ordinal) : entries).Select(entry => OptionValues.Member(entry.Key, Item.ToSource(entry.Value)))]);
    }

    public override string Format(object value)
    {
        IEnumerable<KeyValuePair<string, string>> entries = ((IEnumerable<KeyValuePair<string, string>>)value).OrderBy(entry => entry.Key, StringComparer.Ordinal);
        string text = string.Join(", ", entries.Select(entry => $"{entry.Key}: {Item.Format(entry.Value)}"));
        return text.Length == 0 ? "{}" : $"{{ {text} }}";
    }
}
