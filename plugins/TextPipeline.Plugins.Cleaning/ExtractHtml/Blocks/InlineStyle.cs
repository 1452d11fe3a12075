namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>What elements within a line say of a stretch of it.</summary>
[Flags]
internal enum InlineStyle
{
    None = 0,
    Link = 1,
    Strong = 2,
    Slanted = 4,
}
