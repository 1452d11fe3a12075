using System.Collections.Immutable;
using TextPipeline.Core.Execution;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Core.Runs.Explaining;

/// <summary>Finds a document of a run by its identity, that of a part of it, or its place.</summary>
internal sealed class RunDocumentFinder
{
    private readonly RecordedRun _run;
    private readonly string _id;
    private readonly RecordDecoder _decoder;
    private long _number;
    private long _offset;

    public RunDocumentFinder(RecordedRun run, string id)
    {
        _run = run;
        _id = id;
        _decoder = new RecordDecoder(run.Input);
    }

    /// <summary>Reads the inputs and the account; null where the run has no such document.</summary>
    public FoundDocument? Find()
    {
        // Children carry the identity of their document in front, so the longest that fits is the one, unless another has it whole.
        FoundDocument? nearest = null;
        int length = -1;
        using var join = new AccountJoin(_run, static (_, _) => { }, keepsLines: true);
        foreach (AccountedRecord record in join.Read(IsUnchanged))
        {
            ImmutableArray<OutcomePlace> outcomes = Place(record.Outcomes);
            string place = record.Record.FallbackId, id = place;
            ReadOnlyMemory<byte> bytes = record.Bytes;
            if (!record.IsFromInput && record.Outcomes.Find(outcome => outcome.Kind == OutcomeKind.Quarantined) is { } kept)
            {
                bytes = QuarantineEntry.Read(kept).Content;
            }

            bool isDocument = _decoder.TryDecode(record.Record, bytes, out DecodedRecord source, out _) && (record.IsFromInput || !bytes.IsEmpty);
            id = isDocument ? source.Document.Id : id;
            bool isWhole = Is(id) || Is(place) || record.Outcomes.Exists(outcome => string.Equals(outcome.Id, _id, StringComparison.Ordinal));
            if (isWhole || (outcomes.Length > 1 && id.Length > length && _id.StartsWith(id + "/", StringComparison.Ordinal)))
            {
                // The bytes are the reader's, which goes on.
                DecodedRecord? copy = isDocument && _decoder.TryDecode(record.Record, bytes.ToArray(), out DecodedRecord own, out _) ? own : null;
                nearest = new FoundDocument(record.Record, copy, outcomes);
                length = id.Length;
            }

            if (isWhole)
            {
                break;
            }
        }

        return nearest;
    }

    private bool Is(string id) => string.Equals(id, _id, StringComparison.Ordinal);

    private ImmutableArray<OutcomePlace> Place(List<AccountLine> outcomes)
    {
        var places = ImmutableArray.CreateBuilder<OutcomePlace>(outcomes.Count);
        foreach (AccountLine line in outcomes)
        {
            bool isWritten = line.Kind == OutcomeKind.Written;
            places.Add(new OutcomePlace(line, isWritten ? ++_number : 0, isWritten && line.Name is null ? _offset : 0));
            _offset += isWritten ? line.Bytes : 0;
        }

        return places.MoveToImmutable();
    }

    private static bool IsUnchanged(InputFile file) =>
        file.Path is not null && (file.Length is not { } length || (FileSnapshot.Take(file.Path) is { IsRegular: true } now && now.Length >= length && (now.Length != length || now.Modified == file.Modified)));
}
