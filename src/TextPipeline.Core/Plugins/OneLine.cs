namespace TextPipeline.Core.Plugins;

/// <summary>Messages of the runtime, which may run over several lines, as part of a diagnostic, which may not.</summary>
internal static class OneLine
{
    public static string Of(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');

    /// <summary>What a plugin says of itself: on one line, cut off where it is longer than a line should be.</summary>
    public static string Of(string text, int longest)
    {
        string cut = text.Length > longest ? text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…" : text;
        return cut.AsSpan().ContainsAny('\r', '\n') ? string.Join(' ', cut.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : cut;
    }
}
