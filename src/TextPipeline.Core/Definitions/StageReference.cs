using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>The value of <c>use</c>: a stage, or the stage of one plugin.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Plugin">The plugin in <c>Plugin.Name/stage</c>, or null.</param>
/// <param name="Stage">The stage's name.</param>
internal sealed record StageReference(SourcePosition Position, string? Plugin, string Stage)
{
    /// <summary>As it is written.</summary>
    public override string ToString() => Plugin is null ? Stage : $"{Plugin}/{Stage}";

    public static StageReference? Parse(SourceScalar scalar)
    {
        string text = scalar.Value;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        StageReference reference = slash < 0
            ? new StageReference(scalar.Position, null, text)
            : new StageReference(scalar.Position, text[..slash], text[(slash + 1)..]);
        return IsWord(reference.Stage) && (reference.Plugin is null || IsWord(reference.Plugin)) ? reference : null;
    }

    // Nothing that a name cannot hold in any plugin; whether there is such a stage is for the plugins to say.
    private static bool IsWord(string text)
    {
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character) || character is '/' or '\\')
            {
                return false;
            }
        }

        return text.Length is > 0 and <= 200;
    }
}
