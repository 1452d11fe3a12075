using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Retrying;

namespace TextPipeline.Core.Runs.Merging;

/// <summary>The outputs of shards, one after the other, in one. What is compressed is so anew: frames are cut at places of the whole.</summary>
internal sealed class MergedOutput : IRewrittenOutput
{
    private readonly IDocumentSink _sink;
    private readonly Action<string> _noteId;
    private RecordedOutput? _documents;

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
        _documents?.Dispose();
        _documents = new RecordedOutput(run);
    }

    public string? Keep(AccountLine line)
    {
        ReadOnlySpan<byte> bytes = _documents!.Take(line, out string? id, out int beside);
        if (id is not null)
        {
            _noteId(id);
        }

        return _sink.Write(line.Name is null ? "" : id!, bytes, beside);
    }

    public void Skip(AccountLine line) => _documents!.TakeLine(line);

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside) => _sink.Write(id, encoded, beside);

    public OutputPosition Finish(StagedFiles staged) => _sink.Finish();

    public void Dispose() => _documents?.Dispose();
}
