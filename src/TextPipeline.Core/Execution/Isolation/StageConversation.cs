using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Execution.Isolation.Hosting;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>The host's side of the channel to one child process. Waits for what the child sends, so it wants a thread of its own. Not for concurrent use.</summary>
internal sealed class StageConversation
{
    // The child knows the limit too and gives a verdict in time, where its stage heeds the token.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);
    private readonly FrameChannel _channel;
    private readonly Func<string?, ILogger?> _loggers;
    private readonly Watchdog _watchdog;
    private readonly FrameWriter _frame = new();

    /// <param name="channel">The channel.</param>
    /// <param name="loggers">Where the lines of an entry go; null for nowhere.</param>
    /// <param name="watchdog">Ends the child.</param>
    public StageConversation(FrameChannel channel, Func<string?, ILogger?> loggers, Watchdog watchdog)
    {
        _channel = channel;
        _loggers = loggers;
        _watchdog = watchdog;
    }

    /// <summary>What the child failed with: all documents, or what its answer was instead of one.</summary>
    public StageResult.Failed? Failure { get; private set; }

    /// <summary>Tells the child what it has to build, and waits until it has.</summary>
    /// <param name="setup">What it has to build.</param>
    /// <param name="isFirst">Whether what stages log while they are built is of interest: it is the same in every child.</param>
    /// <param name="limit">How long it may take.</param>
    /// <returns>Null where the child is gone instead, or was ended because it took too long.</returns>
    public WorkerReady? Greet(WorkerSetup setup, bool isFirst, TimeSpan limit)
    {
        try
        {
            _watchdog.Arm(limit);
            setup.Write(_frame.Begin(FrameKind.Setup));
            _channel.Send(_frame);
            while (_channel.TryReceive(out FrameKind kind, out FrameReader? payload))
            {
                if (kind == FrameKind.Ready)
                {
                    WorkerReady ready = WorkerReady.Read(payload);
                    return _watchdog.Disarm() ? null : ready;
                }

                if (kind == FrameKind.Log && isFirst)
                {
                    ChannelLogger.Read(payload, _loggers);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidFrameException)
        {
            // As good as gone.
        }

        return null;
    }

    /// <summary>Asks for the verdicts on documents.</summary>
    /// <param name="request">The documents.</param>
    /// <param name="context">Gains what the stage counts.</param>
    /// <param name="verdicts">Gains verdicts in order, up to the end.</param>
    public ConversationEnd Ask(StageRequest request, StageContext context, ImmutableArray<StageResult>.Builder verdicts)
    {
        TimeSpan? limit = request.Timeout + Grace;
        try
        {
            _watchdog.Arm(limit);
            request.Write(_frame.Begin(FrameKind.Documents));
            _channel.Send(_frame);
            foreach (Document document in request.Documents)
            {
                _watchdog.Arm(limit);
                if (Receive(document, context, verdicts) is { } end)
                {
                    return end;
                }

                if (_watchdog.Disarm())
                {
                    return ConversationEnd.BrokenOff;
                }
            }

            return ConversationEnd.Answered;
        }
        catch (InvalidFrameException exception)
        {
            Failure = ProcessFailure.Garbled(exception.Message);
            return ConversationEnd.Garbled;
        }
        catch (IOException)
        {
            return Gone();
        }
        finally
        {
            _watchdog.Disarm();
        }
    }

    private ConversationEnd? Receive(Document document, StageContext context, ImmutableArray<StageResult>.Builder verdicts)
    {
        while (_channel.TryReceive(out FrameKind kind, out FrameReader? payload))
        {
            switch (kind)
            {
                case FrameKind.Log:
                    ChannelLogger.Read(payload, _loggers);
                    continue;
                case FrameKind.Verdict:
                    bool isLast = payload.Flag();
                    HostedContext.ReadCounters(payload, context);
                    verdicts.Add(VerdictFrame.Read(payload, document)!);
                    return isLast ? ConversationEnd.BrokenOff : null;
                case FrameKind.BatchFailed:
                    bool isGone = payload.Flag();
                    HostedContext.ReadCounters(payload, context);
                    Failure = VerdictFrame.ReadFailure(payload);
                    IsLeaving = isGone;
                    return ConversationEnd.FailedTogether;
                default:
                    throw new InvalidFrameException($"a child sends no frame of the kind {kind}");
            }
        }

        return Gone();
    }

    /// <summary>Whether the child has said that it should not be asked again.</summary>
    public bool IsLeaving { get; private set; }

    private ConversationEnd Gone() => _watchdog.Disarm() ? ConversationEnd.TimedOut : ConversationEnd.Died;
}
