using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>One of the names of an enumeration, in snake_case.</summary>
internal sealed class ChoiceOptionType : ScalarOptionType
{
    private readonly Array _values;

    public ChoiceOptionType(Type type)
    {
        // Names and values come in the same order.
        _values = Enum.GetValues(type);
        Names = ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(Enum.GetNames(type), SnakeCase.From));
    }

    /// <summary>In the order of the enumeration's values.</summary>
    public ImmutableArray<string> Names { get; }

    public override string Wanted => DiagnosticText.Or(Names);

    public override string Word => DiagnosticText.Or(Names);

    public override string Plural => Word;

    public override string Format(object value) => Array.IndexOf(_values, value) is var index and >= 0 ? Names[index] : value.ToString() ?? "";

    protected override bool TryBindScalar(SourceScalar scalar, string path, Binding binding, out object? value)
    {
        int index = Names.IndexOf(scalar.Value);
        value = index >= 0 ? _values.GetValue(index) : null;
        if (index < 0)
        {
            binding.Report(OptionDiagnostics.UnknownChoice(scalar.Position, path, scalar.Value, Names));
        }

        return index >= 0;
    }
}
