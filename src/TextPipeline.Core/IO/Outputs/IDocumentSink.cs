namespace TextPipeline.Core.IO.Outputs;

/// <summary>Where encoded documents go, in order, from one thread.</summary>
internal interface IDocumentSink : IDisposable
{
    /// <summary>Writes one document.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="encoded">What the encoder appended for it.</param>
    /// <param name="beside">How many bytes at the end belong beside its own file.</param>
    /// <returns>The name of its own file; null where all share one.</returns>
    /// <exception cref="IOException">The bytes cannot be written, for example because the disk is full.</exception>
    string? Write(string id, ReadOnlySpan<byte> encoded, int beside);

    /// <summary>Hands everything written so far to who reads it at once at the other end of a pipe. Files have no such reader.</summary>
    void Flush();

    /// <summary>Hands everything written so far to the operating system, and says how far that is.</summary>
    OutputPosition Mark();

    /// <summary>Makes everything durable that was marked. May be called while another thread writes.</summary>
    void Sync();

    /// <summary>Ends the output: all of it is durable, and not under its final name yet.</summary>
    OutputPosition Finish();

    /// <summary>Gives the finished output its final name.</summary>
    void Publish();
}
