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

    /// <summary>Such as <c>1.2 µs</c>, <c>12 µs</c>, <c>12.3 ms</c>, <c>12.3 s</c> and <c>1:02:03</c>: as exact as anybody wants to know.</summary>
    public static string Duration(TimeSpan elapsed) => elapsed switch
    {
        { TotalMicroseconds: < 10 } => elapsed.TotalMicroseconds.ToString("0.0", CultureInfo.InvariantCulture) + " µs",
        { TotalMilliseconds: < 1 } => elapsed.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture) + " µs",
        { TotalSeconds: < 1 } => Time(elapsed),
        { TotalSeconds: < 100 } => elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s",
        _ => Clock(elapsed),
    };

    /// <summary>Such as <c>12 %</c>; empty where there is nothing to share.</summary>
    public static string Share(double part, double whole) => whole <= 0 ? "" : (100 * part / whole).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>Such as <c>512 B</c>, <c>1.2 MB</c> and <c>34.5 GB</c>, in thousands.</summary>
    public static string Bytes(double bytes)
    {
        string[] units = ["B", "kB", "MB", "GB", "TB"];
        int unit = 0;
        for (; bytes >= 999.5 && unit < units.Length - 1; unit++)
        {
            bytes /= 1000;
        }

        return bytes.ToString(unit == 0 || bytes >= 99.95 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + units[unit];
    }

    /// <summary>Such as <c>0:12</c> and <c>1:02:03</c>.</summary>
    public static string Clock(TimeSpan time) => time.TotalHours < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

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
