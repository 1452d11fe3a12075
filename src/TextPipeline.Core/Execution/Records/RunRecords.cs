using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>
/// What became of every document, in the order of the inputs: <c>written.jsonl</c>, <c>drops.jsonl</c>, <c>quarantine.jsonl</c>. A line names the record by
/// its file and offset, so the three and the inputs can be joined in one pass.
/// </summary>
internal sealed class RunRecords : IRunRecorder, IDisposable
{
    private readonly AppendFile _written;
    private readonly AppendFile _drops;
    private readonly AppendFile _quarantine;
    private readonly AppendFile _ids;
    private readonly RecordLine _line = new();

    /// <summary>Begins the records, or goes on with them.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="marks">How much of each stays; the default is nothing.</param>
    /// <exception cref="IOException">They cannot be written, or less is there.</exception>
    public RunRecords(RunFolder folder, RecordMarks marks = default)
    {
        _written = new AppendFile(folder.At(RunFolder.WrittenFile), marks.Written);
        _drops = new AppendFile(folder.At(RunFolder.DropsFile), marks.Drops);
        _quarantine = new AppendFile(folder.At(RunFolder.QuarantineFile), marks.Quarantine);
        _ids = new AppendFile(folder.At(RunFolder.IdsFile), marks.Ids);
    }

    public string QuarantinePath => _quarantine.Path;

    /// <summary>Takes the hashes of the identities, for a run that goes on.</summary>
    public Stream Ids => _ids;

    public void Written(in InputRecord record, int part, ReadOnlySpan<byte> encoded, string? name)
    {
        Span<byte> line = stackalloc byte[WrittenLine.Longest];
        int length = WrittenLine.Format(record, part, encoded, line);
        if (name is null)
        {
            "}\n"u8.CopyTo(line[length..]);
            _written.Write(line[..(length + 2)]);
            return;
        }

        _written.Write(line[..length]);
        _written.Write(_line.Begin().Add("name", name).EndOfObject());

        // What a folder holds is known whenever the run dies, so that a fresh start can take it away.
        _written.Flush();
    }

    /// <summary>A document that was written before goes on being so, perhaps as another outcome of its record or under another name.</summary>
    /// <param name="record">Where it comes from.</param>
    /// <param name="part">Which of the record's outcomes it is, from 0.</param>
    /// <param name="bytes">How many bytes were written.</param>
    /// <param name="hash">Their hash.</param>
    /// <param name="name">Its own file, or null.</param>
    public void Kept(in InputRecord record, int part, int bytes, ulong hash, string? name)
    {
        RecordLine line = AddPart(_line.Begin().Add("file", record.File.Index).Add("offset", record.Offset), part).Add("bytes", bytes).Add("hash", hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture));
        _written.Write((name is null ? line : line.Add("name", name)).End());
    }

    public void Dropped(string id, in InputRecord record, int part, Ending ending)
    {
        RecordLine line = Place(id, record, part).Add("stage", ending.Stage).Add("reason", ending.Reason);
        _drops.Write((ending.Message.Length > 0 ? line.Add("message", ending.Message) : line).End());
    }

    public void Quarantined(string id, in InputRecord record, int part, Ending ending, ReadOnlySpan<byte> original)
    {
        RecordLine line = Place(id, record, part).Add("stage", ending.Stage).Add("reason", ending.Reason).Add("message", ending.Message);
        if (ending.Exception is not null)
        {
            line.Add("exception", ending.Exception);
        }

        _quarantine.Write(line.AddBytes("content", original).End());
    }

    private RecordLine Place(string id, in InputRecord record, int part)
    {
        RecordLine line = _line.Begin().Add("id", id).Add("file", record.File.Name);
        return AddPart((record.Line > 0 ? line.Add("line", record.Line) : line).Add("offset", record.Offset), part);
    }

    private static RecordLine AddPart(RecordLine line, int part) => part > 0 ? line.Add("part", part) : line;

    /// <summary>Hands everything to the operating system; gives the lengths.</summary>
    public RecordMarks Mark()
    {
        _written.Flush();
        _drops.Flush();
        _quarantine.Flush();
        _ids.Flush();
        return new RecordMarks(_written.Length, _drops.Length, _quarantine.Length, _ids.Length);
    }

    /// <summary>Makes what was marked durable. May be called while another thread records.</summary>
    public void Sync()
    {
        _written.Sync();
        _drops.Sync();
        _quarantine.Sync();
        _ids.Sync();
    }

    public void Dispose()
    {
        _written.Dispose();
        _drops.Dispose();
        _quarantine.Dispose();
        _ids.Dispose();
    }
}
