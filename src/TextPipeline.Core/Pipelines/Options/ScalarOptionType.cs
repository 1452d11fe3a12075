using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A type whose values are single words.</summary>
internal abstract class ScalarOptionType : OptionType
{
    public override string Wanted => $"a {Word}";

    public sealed override bool TryBind(SourceNode node, string path, Binding binding, out object? value)
    {
        value = null;
        if (node is SourceScalar { IsNull: false } scalar)
        {
            return TryBindScalar(scalar, path, binding, out value);
        }

        binding.ReportWrongType(node, path, Wanted);
        return false;
    }

    protected abstract bool TryBindScalar(SourceScalar scalar, string path, Binding binding, out object? value);
}
