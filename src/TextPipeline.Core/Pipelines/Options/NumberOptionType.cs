using System.Globalization;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A number in decimal notation, with or without fraction and exponent. Infinity and not-a-number are none.</summary>
internal sealed class NumberOptionType : LiteralOptionType
{
    public override string Word => "number";

    public override string Format(object value) => ((double)value).ToString(CultureInfo.InvariantCulture);

    protected override bool TryParse(string text, out object? value)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        bool parsed = double.TryParse(text, Styles, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);
        value = number;
        return parsed;
    }
}
