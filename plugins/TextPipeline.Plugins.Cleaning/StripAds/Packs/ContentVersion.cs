using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Tells the versions of data files apart by what is in them.</summary>
internal static class ContentVersion
{
    /// <summary>Eight hexadecimal digits of the text's characters (FNV-1a, folded): not safe against forgery, and needs no library.</summary>
    public static string Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in text)
        {
            // A file that was saved with other line ends says the same.
            hash = character == '\r' ? hash : unchecked((hash ^ character) * 1099511628211);
        }

        return ((uint)(hash ^ (hash >> 32))).ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Name and version of a file, such as <c>page_lines.model@1a2b3c4d</c>; null where there is none.</summary>
    public static string? TryRead(StageResources resources, string path)
    {
        if (!resources.TryOpen(path, out Stream? stream))
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return $"{path[(path.LastIndexOf('/') + 1)..]}@{Of(reader.ReadToEnd())}";
    }
}
