namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>A part of a period; the numbers are those of the data files.</summary>
internal enum Edge : byte
{
    None,
    Early,
    Middle,
    Late,
}
