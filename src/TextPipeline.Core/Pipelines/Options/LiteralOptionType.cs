using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A type of values that YAML writes without quotes: in quotes <c>10</c> and <c>true</c> are texts.</summary>
internal abstract class LiteralOptionType : ScalarOptionType
{
    /// <summary>Reads a value that was written without quotes.</summary>
    protected abstract bool TryParse(string text, out object? value);

    /// <summary>What to write instead of a text that is none of the type's values, as the end of a message; empty where nothing is near.</summary>
    protected virtual string Advise(string text) => "";

    protected override bool TryBindScalar(SourceScalar scalar, string path, Binding binding, out object? value)
    {
        bool parsed = TryParse(scalar.Value, out value);
        if (parsed && !scalar.IsQuoted)
        {
            return true;
        }

        binding.ReportWrongType(scalar, path, Wanted, parsed ? "; leave out the quotes" : Advise(scalar.Value));
        return false;
    }
}
