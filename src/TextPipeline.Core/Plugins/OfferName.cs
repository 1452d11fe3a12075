using System.Buffers;

namespace TextPipeline.Core.Plugins;

/// <summary>The names of stages and providers: snake_case, so that a pipeline can write them without quotes and a message can show them.</summary>
internal static class OfferName
{
    public const int LongestName = 80;

    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetterLower(name[0]) && !name.AsSpan().ContainsAnyExcept(Characters);

    /// <summary>A name that is not valid, for a message of one line.</summary>
    public static string Show(string name)
    {
        string shown = string.Concat(name.Take(LongestName).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '�' : character));
        return name.Length > LongestName ? shown + "…" : shown;
    }
}
