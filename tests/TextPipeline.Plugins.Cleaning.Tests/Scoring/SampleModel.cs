using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.Tests.Scoring;

/// <summary>Two trees over two features that a reader can follow by hand.</summary>
internal static class SampleModel
{
    public const string Text = """
        boosted_trees 1
        # length first
        features length words
        depth 2
        bias -10
        0>5 1>2 0 100 200 400
        1>7 1>3 -8 8 0 40

        """;

    public static readonly string[] Names = ["length", "words"];

    public static BoostedTrees Read() => BoostedTreesFile.Read("m.model", new StringReader(Text), Names);
}
