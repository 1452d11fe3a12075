using System.Globalization;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Cli.Tracing;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    /// <summary>Such as <c>1,234</c>.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>1 edit</c> and <c>2 edits</c>.</summary>
    public static string Count(long value, string one, string? several = null) => $"{Number(value)} {(value == 1 ? one : several ?? one + "s")}";

    /// <summary>Such as <c>12.3 ms</c>.</summary>
    public static string Time(TimeSpan elapsed) => elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>Such as <c>+12</c>, <c>−3</c> and <c>0</c>.</summary>
    public static string Difference(long value) => value > 0 ? "+" + Number(value) : value < 0 ? "−" + Number(-value) : "0";

    /// <summary>Such as <c>3 edits, −120 +14 characters</c>; empty where the text stayed.</summary>
    public static string Text(DocumentDelta delta)
    {
        if (delta.Pieces.IsEmpty)
        {
            return "";
        }

        string characters = $"{(delta.Removed > 0 ? "−" + Number(delta.Removed) : "")} {(delta.Inserted > 0 ? "+" + Number(delta.Inserted) : "")}".Trim() + " characters";
        return delta.Changes.IsEmpty ? characters : $"{Count(delta.Changes.Length, "edit")}, {characters}";
    }
}
