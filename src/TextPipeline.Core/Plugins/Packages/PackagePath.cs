namespace TextPipeline.Core.Plugins.Packages;

/// <summary>Which names of a package's entries may become paths.</summary>
internal static class PackagePath
{
    /// <summary>True for a relative path that stays below its folder on every system.</summary>
    /// <remarks>A backslash and a colon are letters on one system and lead elsewhere on another, so no name may have them.</remarks>
    public static bool IsSafe(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny('\\', ':', '\0'))
        {
            return false;
        }

        foreach (Range part in name.AsSpan().Split('/'))
        {
            if (name.AsSpan(part) is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
