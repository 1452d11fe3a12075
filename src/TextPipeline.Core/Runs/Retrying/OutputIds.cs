using System.Text;
using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Verification;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>The identities that a run gave away: of what it wrote, of the documents that were split, and of what it dropped.</summary>
internal static class OutputIds
{
    /// <summary>Adds them all.</summary>
    /// <exception cref="IOException">The output cannot be read.</exception>
    public static void AddTo(IdRegistry ids, RecordedRun run)
    {
        using (var drops = new AccountReader(run.At(RunFolder.DropsFile), OutcomeKind.Dropped, run.Checkpoint!.Marks.Drops))
        {
            for (; drops.Head is { } line; drops.Next())
            {
                ids.Add(line.Id ?? "");
            }
        }

        using var output = new ByteWindow(run.OpenOutput());
        if (run.Output.IsFolder || run.Output.Encoder is JsonlEncoder)
        {
            for (int end = output.LineEnd(0); end > 0; end = output.LineEnd(0))
            {
                AddLine(ids, output.Peek(end));
                output.Advance(end);
            }

            return;
        }

        using var written = new AccountReader(run.At(RunFolder.WrittenFile), OutcomeKind.Written, run.Checkpoint.Marks.Written);
        for (; written.Head is { } line; written.Next())
        {
            if (OutputUnits.IdOfText(output.Peek(line.Bytes)) is { } id)
            {
                ids.Add(id);
            }

            output.Advance(output.Peek(line.Bytes).Length);
        }
    }

    // The identity is mostly the first member, and that of a parent stands right after it.
    internal static void AddLine(IdRegistry ids, ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
            reader.Read();
            for (bool found = false; reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
            {
                bool isId = reader.ValueTextEquals("id"u8), isParent = reader.ValueTextEquals("parent_id"u8);
                if (found && !isParent)
                {
                    return;
                }

                reader.Read();
                if (isId || isParent)
                {
                    ids.Add(reader.TokenType == JsonTokenType.String ? JsonString.Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan));
                    found = true;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // Nothing that the run wrote; the copy of the output finds that out.
        }
    }
}
