namespace TextPipeline.Core.IO.Inputs;

/// <summary>Where one document's bytes lie, in its batch and in its file.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">Offset in the batch's buffer.</param>
/// <param name="Length">Bytes in the batch's buffer.</param>
/// <param name="Offset">Offset in the file, decompressed.</param>
/// <param name="Line">Line in the file, from 1; 0 where the file is one document, and where a shard begins inside the file.</param>
/// <param name="Fault">Why the bytes cannot be taken as a document, or null.</param>
internal readonly record struct InputRecord(InputFile File, int Start, int Length, long Offset, long Line, InputFault? Fault = null)
{
    /// <summary>Where the document begins.</summary>
    public InputPosition Position => new(File.Index, Offset, File.Format == InputFormat.Jsonl ? Line : 1);

    /// <summary>What identifies a document that brings no identity of its own. The offset, not the line: a part of a file can be read without counting lines.</summary>
    public string FallbackId => File.Format == InputFormat.Jsonl ? $"{File.Name}@{Offset}" : File.Name;
}
