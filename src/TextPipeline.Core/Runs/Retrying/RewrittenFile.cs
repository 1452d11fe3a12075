using System.IO.Hashing;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>An output that is one file.</summary>
internal sealed class RewrittenFile : IRewrittenOutput
{
    private readonly string _path;
    private readonly ByteWindow _old;
    private readonly FileSink _sink;

    public RewrittenFile(RecordedRun run)
    {
        _path = run.Output.FinalFile!;
        _old = new ByteWindow(run.OpenOutput());
        _sink = new FileSink(StagedPath, run.Output.Compression);
    }

    // In the output's own file system, so that it can take its name.
    private string StagedPath => _path + ".retry";

    public string? Keep(AccountLine line)
    {
        ReadOnlySpan<byte> bytes = _old.Peek(line.Bytes);
        if (bytes.Length < line.Bytes || XxHash3.HashToUInt64(bytes) != line.Hash)
        {
            throw new InvalidDataException(_path);
        }

        _sink.Write("", bytes, 0);
        _old.Advance(line.Bytes);
        return null;
    }

    public void Skip(AccountLine line)
    {
        if (_old.Peek(line.Bytes).Length < line.Bytes)
        {
            throw new InvalidDataException(_path);
        }

        _old.Advance(line.Bytes);
    }

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside) => _sink.Write(id, encoded, beside);

    public OutputPosition Finish(StagedFiles staged)
    {
        OutputPosition end = _sink.Finish();
        _sink.Publish();
        staged.Add(StagedPath, _path);
        return end;
    }

    public void Dispose()
    {
        _old.Dispose();
        _sink.Dispose();
        File.Delete(PartialFile.PartialPath(StagedPath));
    }
}
