namespace TextPipeline.Core.IO.Outputs;

/// <summary>Where encoded documents go, in order, from one thread.</summary>
internal interface IDocumentSink : IDisposable
{
    /// <summary>Writes one document.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="encoded">What the encoder appended for it.</param>
    /// <param name="beside">How many bytes at the end belong beside its own file.</param>
    /// <exception cref="IOException">The bytes cannot be written, for example because the disk is full.</exception>
    void Write(string id, ReadOnlySpan<byte> encoded, int beside);

    /// <summary>Hands everything written so far to the operating system, so that a reader at the other end of a pipe sees it.</summary>
    void Flush();

    /// <summary>Ends the output: from now on, and not before, it stands under its final name.</summary>
    void Complete();
}
