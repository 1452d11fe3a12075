namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>Words of the pipeline language as regular expressions, for editors; the readers of a pipeline say the same in code.</summary>
internal static class LanguagePatterns
{
    /// <summary>See <see cref="Definitions.EntryName"/>.</summary>
    public const string Name = "^[A-Za-z][A-Za-z0-9_-]{0,63}$";

    /// <summary>A length of time: a whole number and a unit.</summary>
    public const string Duration = "^[0-9]+(ms|s|m|h|d)$";
}
