namespace TextPipeline.Core.Plugins;

/// <summary>Messages of the runtime, which may run over several lines, as part of a diagnostic, which may not.</summary>
internal static class OneLine
{
    public static string Of(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');
}
