namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>A line of a site: 16 bytes, in memory as in a file.</summary>
/// <param name="Line">Its number; 0 in a free place of a table.</param>
/// <param name="Documents">In how many documents it stands.</param>
/// <param name="Stories">Their stories, as a <see cref="StorySketch"/>.</param>
internal readonly record struct LineCount(ulong Line, uint Documents, uint Stories)
{
    /// <summary>The same line in more documents; a count that is full stays so.</summary>
    public LineCount With(LineCount other) =>
        new(Line, (uint)Math.Min(uint.MaxValue, (ulong)Documents + other.Documents), Stories | other.Stories);
}
