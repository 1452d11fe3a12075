using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Retrying;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>The output of the whole, in which documents of a round take places.</summary>
internal sealed class RoundOutput : IRewrittenOutput
{
    private readonly IRewrittenOutput _whole;
    private readonly RecordedOutput? _round;
    private readonly Queue<(string Id, byte[] Bytes, int Beside)> _taken = new();

    /// <param name="whole">The new output, which takes over what stays of the old one; disposed with this.</param>
    /// <param name="round">The run of the round; null where no file ran.</param>
    public RoundOutput(IRewrittenOutput whole, RecordedRun? round)
    {
        _whole = whole;
        _round = round is null ? null : new RecordedOutput(round);
    }

    /// <summary>Takes the next document of the round out of its output, to be kept next or forgotten.</summary>
    /// <returns>Its identity and what tells it: its line without its text, where that lies in a file of its own.</returns>
    public ReadOnlyMemory<byte> Take(AccountLine line)
    {
        byte[] bytes = _round!.Take(line, out string? id, out int beside).ToArray();
        _taken.Enqueue((id ?? "", bytes, beside));
        return beside > 0 ? bytes.AsMemory(bytes.Length - beside) : bytes;
    }

    public void ForgetTaken() => _taken.Clear();

    /// <summary>Keeps the next document that was taken of the round; where none is, the next one of the old output.</summary>
    public string? Keep(AccountLine line) =>
        _taken.TryDequeue(out (string Id, byte[] Bytes, int Beside) next) ? _whole.Write(next.Id, next.Bytes, next.Beside) : _whole.Keep(line);

    public void Skip(AccountLine line) => _whole.Skip(line);

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside) => _whole.Write(id, encoded, beside);

    public OutputPosition Finish(StagedFiles staged) => _whole.Finish(staged);

    public void Dispose()
    {
        _round?.Dispose();
        _whole.Dispose();
    }
}
