using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.PipelineTests.Reading;

/// <summary>The keys of a test file.</summary>
internal static class TestKeys
{
    public static KeySet File { get; } = new("the test file", ["pipeline", "cases"]);

    public static KeySet Case { get; } = new("a case", ["name", "input", "metadata", "mocks", "expect"]);

    public static KeySet Input { get; } = new("'input'", ["text", "file", "id"]);

    public static KeySet Mock { get; } = new("a mock", ["text", "metadata", "annotations", "drop", "fail"]);

    public static KeySet Expect { get; } = new(
        "'expect'", ["id", "text", "metadata", "annotations", "annotations_exact", "dropped", "quarantined", "halted", "golden", "documents"]);

    /// <summary>What a text, or a member of the metadata, is held against where not its whole value is given.</summary>
    public static KeySet Value { get; } = new("a text's expectation", ["equals", "contains", "not_contains", "matches", "from_text"]);

    public static KeySet Ending { get; } = new("an ending", ["reason", "stage"]);
}
