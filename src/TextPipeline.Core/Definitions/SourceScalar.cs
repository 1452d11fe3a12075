using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>A text, number, truth value or nothing: which of them, only the reader of the value can say.</summary>
/// <param name="position">Where it begins.</param>
/// <param name="value">Its characters, without quotes, escapes and folding.</param>
/// <param name="isQuoted">Whether it was written in quotes or as a block, so that it is a text whatever it looks like.</param>
internal sealed class SourceScalar(SourcePosition position, string value, bool isQuoted) : SourceNode(position)
{
    /// <summary>What it was read from, or null where its value was made otherwise.</summary>
    public ScalarOrigin? Origin { get; init; }

    public string Value { get; } = value;

    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Whether a reference was replaced in it: what a variable holds is never YAML's nothing.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether a message may not show it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it is YAML's nothing: empty or <c>null</c> or <c>~</c>, without quotes.</summary>
    public bool IsNull => !IsQuoted && !IsReplaced && Value is ("" or "~" or "null" or "Null" or "NULL");

    /// <summary>Where a character of the value stands: where the value begins, if no better is known.</summary>
    public SourcePosition PositionOf(int offset) => Origin?.PositionOf(Value, offset) ?? Position;

    public override string Describe()
    {
        if (IsNull)
        {
            return "nothing";
        }

        if (IsSecret)
        {
            return "a value that is secret";
        }

        if (!IsQuoted && double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return $"the number {DiagnosticText.Quote(Value).Trim('\'')}";
        }

        return !IsQuoted && Value is ("true" or "false") ? Value : $"the string {DiagnosticText.Quote(Value)}";
    }
}
