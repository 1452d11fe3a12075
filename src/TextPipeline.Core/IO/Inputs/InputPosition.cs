namespace TextPipeline.Core.IO.Inputs;

/// <summary>A place between two documents of a run: where the next one begins.</summary>
/// <param name="File">The <see cref="InputFile.Index"/> of the file; one past the last is the end of the inputs.</param>
/// <param name="Offset">The offset in it, decompressed; 0 where the file is one document.</param>
/// <param name="Line">The line in it, from 1; 0 where it is not known.</param>
internal readonly record struct InputPosition(int File, long Offset, long Line)
{
    public static InputPosition Start { get; } = new(0, 0, 1);
}
