namespace TextPipeline.Core.Pipelines.Options;

/// <summary><c>true</c> or <c>false</c>; <c>yes</c>, <c>on</c> and the like of YAML 1.1 are refused, as YAML 1.2 reads them as text.</summary>
internal sealed class BooleanOptionType : LiteralOptionType
{
    public override string Wanted => Word;

    public override string Word => "true or false";

    public override string Plural => Word;

    public override string Format(object value) => (bool)value ? "true" : "false";

    protected override bool TryParse(string text, out object? value)
    {
        value = text is "true";
        return text is "true" or "false";
    }

    protected override string Advise(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "y" or "on" or "true" => "; write true",
        "no" or "n" or "off" or "false" => "; write false",
        _ => "",
    };
}
