using System.Diagnostics.CodeAnalysis;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines;

/// <summary>The bytes of a pipeline file.</summary>
internal static class PipelineFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it; messages name it so.</param>
    /// <param name="diagnostics">Gains why it cannot be read.</param>
    /// <param name="utf8">The bytes.</param>
    public static bool TryRead(string path, List<Diagnostic> diagnostics, [NotNullWhen(true)] out byte[]? utf8)
    {
        utf8 = null;
        try
        {
            utf8 = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Add(PipelineDiagnostics.NotFound(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(PipelineDiagnostics.NotReadable(path, exception.Message));
        }

        return utf8 is not null;
    }
}
