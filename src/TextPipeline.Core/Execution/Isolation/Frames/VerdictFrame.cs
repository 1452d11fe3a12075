using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>Verdicts in frames.</summary>
internal static class VerdictFrame
{
    private const byte None = 0, Unchanged = 1, Emitted = 2, Split = 3, Dropped = 4, Failed = 5;

    /// <summary>Writes a verdict; null is what a faulty stage may give, and travels too.</summary>
    public static void Write(FrameWriter frame, Document before, StageResult? verdict)
    {
        switch (verdict)
        {
            case null:
                frame.Byte(None);
                break;
            case StageResult.Emitted emitted when ReferenceEquals(emitted.Document, before):
                frame.Byte(Unchanged);
                break;
            case StageResult.Emitted emitted:
                frame.Byte(Emitted);
                DocumentFrame.WriteDelta(frame, before, emitted.Document);
                break;
            case StageResult.SplitUp split:
                frame.Byte(Split);
                frame.Int(split.Documents.Length);
                foreach (Document document in split.Documents)
                {
                    DocumentFrame.WriteDelta(frame, before, document);
                }

                break;
            case StageResult.Dropped dropped:
                frame.Byte(Dropped);
                frame.Text(dropped.Reason);
                frame.Text(dropped.Message);
                break;
            case StageResult.Failed failed:
                frame.Byte(Failed);
                WriteFailure(frame, failed);
                break;
        }
    }

    public static StageResult? Read(FrameReader frame, Document before)
    {
        switch (frame.Byte())
        {
            case None:
                return null;
            case Unchanged:
                return StageResult.Emit(before);
            case Emitted:
                return StageResult.Emit(DocumentFrame.ReadDelta(frame, before));
            case Split:
                try
                {
                    return StageResult.Split(frame.List(reader => DocumentFrame.ReadDelta(reader, before)));
                }
                catch (ArgumentException exception)
                {
                    throw new InvalidFrameException("it holds a split that cannot be", exception);
                }

            case Dropped:
                return frame.Text() is { Length: > 0 } reason ? StageResult.Drop(reason, frame.Text()) : throw new InvalidFrameException("a reason is empty");
            case Failed:
                return ReadFailure(frame);
            default:
                throw new InvalidFrameException("it holds a verdict that is none");
        }
    }

    public static void WriteFailure(FrameWriter frame, StageResult.Failed failed)
    {
        frame.Text(failed.Reason);
        frame.Text(failed.Message);
        frame.Text(failed.Exception is { } exception ? ExceptionText.TextOf(exception) : null);
    }

    public static StageResult.Failed ReadFailure(FrameReader frame)
    {
        string reason = frame.Text(), message = frame.Text(), cause = frame.OptionalText() ?? "";
        return reason.Length > 0 && message.Length > 0
            ? (StageResult.Failed)StageResult.Fail(reason, message, cause.Length == 0 ? null : new RemoteException(cause))
            : throw new InvalidFrameException("a reason is empty");
    }
}
