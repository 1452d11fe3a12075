using System.Globalization;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A whole number in decimal digits, as <see cref="int"/> or <see cref="long"/>.</summary>
internal sealed class IntegerOptionType(bool isLong) : LiteralOptionType
{
    /// <summary>The least and the greatest value of the type.</summary>
    public (long Least, long Most) Bounds { get; } = isLong ? (long.MinValue, long.MaxValue) : (int.MinValue, int.MaxValue);

    public override string Word => "whole number";

    public override string Format(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);

    protected override bool TryBindScalar(SourceScalar scalar, string path, Binding binding, out object? value)
    {
        if (!scalar.IsQuoted && IsTooLarge(scalar.Value))
        {
            binding.Report(OptionDiagnostics.OutOfRange(scalar.Position, path, $"between {Bounds.Least} and {Bounds.Most}", scalar.Value));
            value = null;
            return false;
        }

        return base.TryBindScalar(scalar, path, binding, out value);
    }

    protected override bool TryParse(string text, out object? value)
    {
        bool parsed = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && (isLong || number is >= int.MinValue and <= int.MaxValue);
        value = isLong ? number : (object)(int)number;
        return parsed;
    }

    private bool IsTooLarge(string text)
    {
        ReadOnlySpan<char> digits = text is ['-' or '+', ..] ? text.AsSpan(1) : text;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && !TryParse(text, out _);
    }
}
