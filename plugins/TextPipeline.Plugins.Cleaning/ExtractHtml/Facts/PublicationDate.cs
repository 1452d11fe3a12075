using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

/// <summary>Reads the dates that pages give for machines: ISO 8601 and its usual slips, and the form of e-mail headers.</summary>
internal static class PublicationDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss K", "yyyy/MM/dd HH:mm:ssK", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd", "yyyyMMdd'T'HHmmssK", "yyyyMMdd", "ddd, dd MMM yyyy HH:mm:ss K", "ddd, d MMM yyyy HH:mm:ss K",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss 'GMT'",
    ];

    /// <summary>Reads a date. Without an offset it is taken as UTC, that is, its digits stay.</summary>
    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        text = text?.Trim();
        if (text is not { Length: >= 8 and <= 40 })
        {
            return false;
        }

        // "+0700" without its colon is as common as with it.
        if (text.Length > 5 && text[^5] is '+' or '-' && text[^3] != ':' && text.Contains(':', StringComparison.Ordinal))
        {
            text = text.Insert(text.Length - 2, ":");
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date) && date.Year is > 1900 and < 2200;
    }
}
