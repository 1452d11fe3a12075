namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>A node of a pack file with its place; line and column count from 1.</summary>
internal abstract record PackNode(long Line, long Column)
{
    internal sealed record Scalar(long Line, long Column, string Value) : PackNode(Line, Column);

    internal sealed record Sequence(long Line, long Column, IReadOnlyList<PackNode> Items) : PackNode(Line, Column);

    internal sealed record Mapping(long Line, long Column, IReadOnlyList<(Scalar Key, PackNode Value)> Members) : PackNode(Line, Column);
}
