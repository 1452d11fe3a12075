using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A type that no option can have: a fault of the plugin, reported where a pipeline sets the option.</summary>
internal sealed class UnsupportedOptionType(Type type) : OptionType
{
    public override string Wanted => $"a {type.Name}";

    public override string Word => $"{type.Name} (not supported)";

    public override bool TryBind(SourceNode node, string path, Binding binding, out object? value)
    {
        binding.Report(OptionDiagnostics.UnsupportedType(node.Position, binding.Stage, path, type.Name));
        value = null;
        return false;
    }

    public override string Format(object value) => value.ToString() ?? "";
}
