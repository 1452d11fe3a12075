namespace TextPipeline.Core.Diagnostics;

/// <summary>What an exception of a plugin says, of a length that fits a message. It may hold a million characters, and it may throw itself when it is asked.</summary>
internal static class ExceptionText
{
    private const int LongestMessage = 2_000, LongestText = 32_000;

    /// <summary>The exception's message.</summary>
    public static string MessageOf(Exception exception) => Read(exception, static exception => exception.Message, LongestMessage);

    /// <summary>The exception's type and message.</summary>
    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {MessageOf(exception)}";

    /// <summary>All of it, with its stack.</summary>
    public static string TextOf(Exception exception) => Read(exception, static exception => exception.ToString(), LongestText);

    private static string Read(Exception exception, Func<Exception, string?> part, int longest)
    {
        string? text;
        try
        {
            text = part(exception);
        }
        catch (Exception)
        {
            text = null;
        }

        return text is null ? "(it does not say)" : Shorten(text, longest);
    }

    private static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        // Not between the halves of a surrogate pair.
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
