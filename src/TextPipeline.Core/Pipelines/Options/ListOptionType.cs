using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>An <see cref="ImmutableArray{T}"/>.</summary>
/// <remarks>A single value is no list of one: one way to write a thing keeps files, schema and messages alike.</remarks>
internal sealed class ListOptionType(Type itemType, OptionType item) : OptionType
{
    private static readonly MethodInfo Wrapping = typeof(ListOptionType).GetMethod(nameof(Wrap), BindingFlags.NonPublic | BindingFlags.Static)!;

    public OptionType Item { get; } = item;

    public override string Wanted => $"a {Word}";

    public override string Word => $"list of {Item.Plural}";

    public override string Plural => $"lists of {Item.Plural}";

    public override bool TryBind(SourceNode node, string path, Binding binding, out object? value)
    {
        value = null;
        if (node is not SourceSequence sequence)
        {
            binding.ReportWrongType(node, path, Wanted, node is SourceScalar one && EntryName.IsValid(one.Value) ? $"; write [{one.Value}]" : "");
            return false;
        }

        Array items = Array.CreateInstance(itemType, sequence.Items.Length);
        bool bound = true;
        for (int i = 0; i < items.Length; i++)
        {
            if (Item.TryBind(sequence.Items[i], $"{path}[{i}]", binding, out object? item))
            {
                items.SetValue(item, i);
            }
            else
            {
                bound = false;
            }
        }

        value = bound ? ToImmutable(items) : null;
        return bound;
    }

    public override string Format(object value) => $"[{string.Join(", ", ItemsOf(value).Select(Item.Format))}]";

    public override SourceNode ToSource(object value) => new SourceSequence(default, [.. ItemsOf(value).Select(Item.ToSource)]);

    // An array that the plugin left uninitialized has no length to ask for.
    private static IEnumerable<object> ItemsOf(object value) => value.Equals(Activator.CreateInstance(value.GetType())) ? [] : ((IEnumerable)value).Cast<object>();

    private object ToImmutable(Array items) =>
        items is string[] strings ? Wrap(strings) : Wrapping.MakeGenericMethod(itemType).Invoke(null, [items])!;

    private static ImmutableArray<T> Wrap<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}
