namespace TextPipeline.Core.IO;

/// <summary>How a file is compressed.</summary>
internal enum Compression
{
    None,

    /// <summary>RFC 1952; several members are one stream.</summary>
    Gzip,

    /// <summary>RFC 8878; several frames are one stream.</summary>
    Zstandard,
}
