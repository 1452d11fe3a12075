using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The keys that one kind of mapping may have.</summary>
/// <param name="Owner">The mapping in a message: <c>the pipeline</c>.</param>
/// <param name="Known">Those that work.</param>
/// <param name="Later">Those that are part of the language and do not work yet: refused in words of their own, so that nobody takes them for a typo.</param>
internal sealed record KeySet(string Owner, ImmutableArray<string> Known, ImmutableArray<string> Later)
{
    /// <summary>The file.</summary>
    public static KeySet Pipeline { get; } = new("the pipeline", ["name", "description", "plugins", "stages", "tests"], ["params", "include", "input", "output"]);

    /// <summary>The entry of a stage.</summary>
    public static KeySet Stage { get; } = new(
        "a stage's entry", ["use", "label", "with", "on_error"], ["when", "timeout", "retry", "guard", "isolation", "group", "switch", "include"]);

    /// <summary>The entry of a plugin.</summary>
    public static KeySet Plugin { get; } = new("a plugin's entry", ["name", "version", "path"], []);

    public bool Contains(string key) => Known.Contains(key) || Later.Contains(key);
}
