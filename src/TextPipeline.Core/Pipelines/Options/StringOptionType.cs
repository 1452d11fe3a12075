using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A text. Quotes may be left out whatever it looks like: <c>to: no</c> is Norwegian, <c>version: 1.10</c> keeps its last digit.</summary>
internal sealed class StringOptionType : ScalarOptionType
{
    public override string Word => "string";

    public override string Format(object value) => value is string { Length: > 0 } text && EntryName.IsValid(text) ? text : DiagnosticText.Quote((string)value);

    public override SourceNode ToSource(object value) => new SourceScalar(default, (string)value, isQuoted: true);

    protected override bool TryBindScalar(SourceScalar scalar, string path, Binding binding, out object? value)
    {
        value = scalar.Value;
        return true;
    }
}
