namespace TextPipeline.Core.Definitions;

/// <summary>Names that users give: they appear in logs, file names and on the command line, so they hold nothing that must be quoted there.</summary>
internal static class EntryName
{
    /// <summary>Whether a name begins with an ASCII letter, holds only ASCII letters, digits, <c>_</c> and <c>-</c>, and is no longer than 64.</summary>
    public static bool IsValid(string name)
    {
        foreach (char character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= 64 && char.IsAsciiLetter(name[0]);
    }
}
