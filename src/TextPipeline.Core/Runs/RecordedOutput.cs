using System.IO.Hashing;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Verification;

namespace TextPipeline.Core.Runs;

/// <summary>The documents of the output of a finished run, one after the other, as its account names them.</summary>
internal sealed class RecordedOutput : IDisposable
{
    private readonly RecordedRun _run;
    private readonly ByteWindow _bytes;

    public RecordedOutput(RecordedRun run)
    {
        _run = run;
        _bytes = new ByteWindow(run.OpenOutput());
    }

    /// <summary>Takes the next document. The bytes are valid until the next call.</summary>
    /// <param name="line">What the account says of it.</param>
    /// <param name="id">Its identity; null where the output does not say.</param>
    /// <param name="beside">How many bytes at the end lie beside its own file.</param>
    /// <exception cref="InvalidDataException">It is not what the run wrote; the message is the run's folder.</exception>
    public ReadOnlySpan<byte> Take(AccountLine line, out string? id, out int beside)
    {
        ReadOnlySpan<byte> bytes = TakeLine(line);
        id = OutputUnits.IdOfLine(bytes) ?? OutputUnits.IdOfText(bytes);
        beside = 0;
        if (line.Name is not null)
        {
            string path = Path.Combine(_run.Output.FullPath!, line.Name);
            beside = bytes.Length;
            bytes = File.Exists(path) ? (byte[])[.. File.ReadAllBytes(path), .. bytes] : [];
        }

        return bytes.Length == line.Bytes && XxHash3.HashToUInt64(bytes) == line.Hash ? bytes : throw new InvalidDataException(_run.FolderPath);
    }

    /// <summary>Takes the next document without the text that lies in its own file, unchecked.</summary>
    public ReadOnlySpan<byte> TakeLine(AccountLine line)
    {
        ReadOnlySpan<byte> bytes = _bytes.Peek(line.Name is null ? line.Bytes : _bytes.LineEnd(0));
        _bytes.Advance(bytes.Length);
        return bytes;
    }

    public void Dispose() => _bytes.Dispose();
}
