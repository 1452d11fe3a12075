using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The keys that one kind of mapping may have.</summary>
/// <param name="Owner">The mapping in a message: <c>the pipeline</c>.</param>
/// <param name="Known">The keys.</param>
internal sealed record KeySet(string Owner, ImmutableArray<string> Known)
{
    /// <summary>The file.</summary>
    public static KeySet Pipeline { get; } = new("the pipeline", ["name", "description", "plugins", "params", "input", "output", "stages", "tests"]);

    /// <summary>The entry of a plugin.</summary>
    public static KeySet Plugin { get; } = new("a plugin's entry", ["name", "version", "path"]);

    /// <summary>What is below <c>input</c>.</summary>
    public static KeySet Input { get; } = new("'input'", ["paths", "format", "encoding", "include", "invalid_bytes", "id_field", "text_field"]);

    /// <summary>What is below <c>output</c>.</summary>
    public static KeySet Output { get; } = new("'output'", ["path", "format", "compression"]);

    /// <summary>The entry of a stage.</summary>
    public static KeySet Stage { get; } = new("a stage's entry", ["use", "label", "with", "when", "on_error", "timeout", "retry", "guard", "isolation", "profile"]);

    /// <summary>The entry of a group.</summary>
    public static KeySet Group { get; } = new("a group's entry", ["group", "when", "stages"]);

    /// <summary>The entry of a switch.</summary>
    public static KeySet Switch { get; } = new("a switch's entry", ["switch", "when"]);

    /// <summary>A case of a switch.</summary>
    public static KeySet Case { get; } = new("a case", ["when", "stages"]);

    /// <summary>The entry that stands for another file.</summary>
    public static KeySet Include { get; } = new("an include's entry", ["include", "with", "when"]);

    /// <summary>A file that is included. What concerns a run as a whole is for the pipeline to say; its tests hold where it is run by itself.</summary>
    public static KeySet Included { get; } = new("an included file", ["name", "description", "params", "stages", "tests"]);

    /// <summary>A param in full.</summary>
    public static KeySet Param { get; } = new("a param", ["type", "default", "description"]);

    /// <summary>What is below <c>retry</c>.</summary>
    public static KeySet Retry { get; } = new("'retry'", ["attempts", "backoff", "max_backoff", "on"]);

    /// <summary>What is below <c>guard</c>.</summary>
    public static KeySet Guard { get; } = new("'guard'", ["max_removed", "min_left", "digits_unchanged", "language_unchanged"]);

    /// <summary>The keys that say what an entry of a list of stages is, each with the keys that stand beside it.</summary>
    public static ImmutableArray<(string Key, KeySet Keys)> Kinds { get; } = [("use", Stage), ("group", Group), ("switch", Switch), ("include", Include)];

    /// <summary>Every key that some entry of a list of stages has.</summary>
    public static ImmutableArray<string> OfAnyEntry { get; } = [.. Kinds.SelectMany(kind => kind.Keys.Known).Distinct(StringComparer.Ordinal)];

    /// <summary>The keys of the kind of entry that a key begins; null where it begins none.</summary>
    public static KeySet? OfKind(string key) => Kinds.FirstOrDefault(kind => kind.Key == key).Keys;

    public bool Contains(string key) => Known.Contains(key);
}
