using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads YAML into nodes with positions, within <see cref="SourceLimits"/>.</summary>
/// <remarks>
/// Over the parser's events: the library's object models stop at the first fault, lose positions, or have no limit of depth and end the process
/// on 30,000 open brackets. Here a fault that leaves the shape of the file clear (a repeated key, a tag) is reported and the reading goes on; a
/// fault of syntax or a limit ends it. No YAML can make this slow: all work is linear in the bytes read up to the first limit.
/// </remarks>
internal static class SourceReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="path">The file as messages name it.</param>
    /// <param name="utf8">Its bytes, with or without a byte order mark.</param>
    /// <param name="diagnostics">Gains what is wrong with it.</param>
    /// <returns>The root, or null where the file cannot be read as one YAML document.</returns>
    public static SourceNode? Read(string path, ReadOnlySpan<byte> utf8, List<Diagnostic> diagnostics) => Read(path, utf8, diagnostics, out _);

    /// <summary>Reads one file, and gives its text as well.</summary>
    public static SourceNode? Read(string path, ReadOnlySpan<byte> utf8, List<Diagnostic> diagnostics, out SourceText? source) =>
        SourceDecoder.TryDecode(path, utf8, diagnostics, out source) ? SourceTreeBuilder.Build(source, diagnostics) : null;
}
