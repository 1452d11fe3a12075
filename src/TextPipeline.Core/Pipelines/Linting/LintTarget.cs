namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>One pipeline to be checked.</summary>
/// <param name="Path">The file that it stands in, as messages name it.</param>
/// <param name="Utf8">The file's bytes; where the pipeline is a part of the file, everything else is blanked out, so that positions are those of the file.</param>
internal sealed record LintTarget(string Path, byte[] Utf8);
