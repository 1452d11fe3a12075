using System.Collections.Immutable;

namespace TextPipeline.Core.Removals;

/// <summary>The annotations by which a stage says what it took out of a text and what it nearly took; plugins/README.md says what each feature means.</summary>
internal static class RemovalKeys
{
    public const string RemovedLine = "removed_line";

    public const string KeptLine = "kept_line";

    public static MetadataKey<string> Text { get; } = new("text");

    public static MetadataKey<string> Stage { get; } = new("stage");

    public static MetadataKey<long> Line { get; } = new("line");

    public static MetadataKey<long> From { get; } = new("from");

    public static MetadataKey<string> Kind { get; } = new("kind");

    public static MetadataKey<string> Rule { get; } = new("rule");

    public static MetadataKey<double> Score { get; } = new("score");

    public static MetadataKey<double> Threshold { get; } = new("threshold");

    public static MetadataKey<ImmutableArray<string>> Features { get; } = new("features");
}
