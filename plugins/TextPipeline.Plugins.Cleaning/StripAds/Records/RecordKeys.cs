using System.Collections.Immutable;

namespace TextPipeline.Plugins.Cleaning.StripAds.Records;

/// <summary>The annotations of decisions and their features; plugins/README.md says what each means.</summary>
internal static class RecordKeys
{
    public const string RemovedLine = "removed_line";

    public const string KeptLine = "kept_line";

    public static MetadataKey<string> Text { get; } = new("text");

    public static MetadataKey<string> Stage { get; } = new("stage");

    public static MetadataKey<long> Line { get; } = new("line");

    public static MetadataKey<long> From { get; } = new("from");

    public static MetadataKey<long> To { get; } = new("to");

    public static MetadataKey<string> Kind { get; } = new("kind");

    public static MetadataKey<string> Rule { get; } = new("rule");

    public static MetadataKey<double> Score { get; } = new("score");

    public static MetadataKey<double> Threshold { get; } = new("threshold");

    public static MetadataKey<long> Documents { get; } = new("documents");

    public static MetadataKey<long> SiteDocuments { get; } = new("site_documents");

    public static MetadataKey<ImmutableArray<string>> Features { get; } = new("features");

    public static MetadataKey<ImmutableArray<string>> Packs { get; } = new("packs");
}
