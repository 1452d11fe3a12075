using System.IO.Hashing;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Retrying;
using TextPipeline.Core.Runs.Verification;

namespace TextPipeline.Core.Runs.Merging;

/// <summary>The outputs of shards, one after the other, in one. What is compressed is so anew: frames are cut at places of the whole.</summary>
internal sealed class MergedOutput : IRewrittenOutput
{
    private readonly IDocumentSink _sink;
    private readonly Action<string> _noteId;
    private RecordedRun? _run;
    private ByteWindow? _bytes;

    /// <param name="sink">The output of all.</param>
    /// <param name="noteId">Takes the identity of each document that has one.</param>
    public MergedOutput(IDocumentSink sink, Action<string> noteId)
    {
        _sink = sink;
        _noteId = noteId;
    }

    /// <summary>Goes on with the output of the next shard.</summary>
    public void Open(RecordedRun run)
    {
        _bytes?.Dispose();
        _run = run;
        _bytes = new ByteWindow(run.OpenOutput());
    }

    public string? Keep(AccountLine line)
    {
        if (line.Name is not null)
        {
            return KeepFile(line, line.Name);
        }

        ReadOnlySpan<byte> bytes = _bytes!.Peek(line.Bytes);
        Check(bytes, line);
        string? id = OutputUnits.IdOfLine(bytes) ?? OutputUnits.IdOfText(bytes);
        if (id is not null)
        {
            _noteId(id);
        }

        _sink.Write("", bytes, 0);
        _bytes.Advance(line.Bytes);
        return null;
    }

    private string? KeepFile(AccountLine line, string name)
    {
        int end = _bytes!.LineEnd(0);
        byte[] text = File.ReadAllBytes(Path.Combine(_run!.Output.FullPath!, name));
        byte[] bytes = [.. text, .. _bytes.Peek(end)];
        Check(bytes, line);
        string id = OutputUnits.IdOfLine(_bytes.Peek(end))!;
        _noteId(id);
        _bytes.Advance(end);
        return _sink.Write(id, bytes, end);
    }

    private void Check(ReadOnlySpan<byte> bytes, AccountLine line)
    {
        if (bytes.Length != line.Bytes || XxHash3.HashToUInt64(bytes) != line.Hash)
        {
            throw new InvalidDataException(_run!.FolderPath);
        }
    }

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside) => _sink.Write(id, encoded, beside);

    public OutputPosition Finish(StagedFiles staged) => _sink.Finish();

    public void Dispose() => _bytes?.Dispose();
}
