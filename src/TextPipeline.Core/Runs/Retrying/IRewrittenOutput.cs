using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>A new output that takes over documents of an old one, in order, with others between them. The old one stays until the new one counts.</summary>
internal interface IRewrittenOutput : IDisposable
{
    /// <summary>Takes over the next document of the old output.</summary>
    /// <param name="line">What the account says of it.</param>
    /// <returns>The name of its own file; null where all share one.</returns>
    /// <exception cref="InvalidDataException">The old output is not what the run wrote.</exception>
    string? Keep(AccountLine line);

    /// <summary>Leaves out the next document of the old output.</summary>
    /// <param name="line">What the account says of it.</param>
    void Skip(AccountLine line);

    /// <summary>Writes another document.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="encoded">Its bytes.</param>
    /// <param name="beside">How many at the end belong beside its own file.</param>
    /// <returns>The name of its own file; null where all share one.</returns>
    string? Write(string id, ReadOnlySpan<byte> encoded, int beside);

    /// <summary>Makes all of it durable under other names, and says which belong where.</summary>
    OutputPosition Finish(StagedFiles staged);
}
