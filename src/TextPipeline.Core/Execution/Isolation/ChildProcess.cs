using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Execution.Isolation.Hosting;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>One child process, with a thread that talks to it: waiting for a child must not take the threads of others.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan ExitWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OutputWithin = TimeSpan.FromSeconds(1);
    private readonly Process _process;
    private readonly FrameChannel _channel;
    private readonly ErrorTail _errors;
    private readonly Watchdog _watchdog;
    private readonly StageConversation _conversation;
    private readonly BlockingCollection<Action> _work = [];
    private ImmutableArray<string> _batchLabels = [];

    private ChildProcess(Process process, Func<string?, ILogger?> loggers)
    {
        _process = process;
        _watchdog = new Watchdog(Kill);
        _channel = new FrameChannel(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        _conversation = new StageConversation(_channel, loggers, _watchdog);
        _errors = new ErrorTail(process.StandardError, line => loggers(null)?.LogDebug("child process {Process}: {Line}", process.Id, line));
        new Thread(Talk) { IsBackground = true, Name = "child process" }.Start();
    }

    /// <summary>Whether it can be asked.</summary>
    public bool IsUsable { get; private set; } = true;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts one.</summary>
    /// <exception cref="Win32Exception">The system starts none.</exception>
    public static ChildProcess Start(ChildCommand command, Func<string?, ILogger?> loggers) =>
        new(Process.Start(command.ToStartInfo())!, loggers);

    /// <summary>Whether the stage of an entry takes several documents at once.</summary>
    public bool IsBatch(string label) => _batchLabels.Contains(label);

    /// <inheritdoc cref="StageConversation.Greet"/>
    public Task<WorkerReady?> GreetAsync(WorkerSetup setup, bool isFirst, TimeSpan limit) => OnThread(() =>
    {
        WorkerReady? ready = _conversation.Greet(setup, isFirst, limit);
        IsUsable = ready is { IsBuilt: true };
        _batchLabels = ready?.BatchLabels ?? [];
        return ready;
    });

    /// <inheritdoc cref="StageConversation.Ask"/>
    /// <param name="request">The documents.</param>
    /// <param name="context">Gains what the stage counts.</param>
    /// <param name="verdicts">Gains verdicts in order, up to the end.</param>
    /// <param name="cancellationToken">Ends the child.</param>
    /// <returns>How it ended, and the failure of what is at fault.</returns>
    public async Task<(ConversationEnd End, StageResult.Failed? Failure)> AskAsync(
        StageRequest request, StageContext context, ImmutableArray<StageResult>.Builder verdicts, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration ending = cancellationToken.UnsafeRegister(static child => ((ChildProcess)child!).Kill(), this);
        return await OnThread(() =>
        {
            // Should anything of the host's own fail meanwhile, the rest of the answers must not be taken for those to the next question.
            IsUsable = false;
            ConversationEnd end = _conversation.Ask(request, context, verdicts);
            IsUsable = end is ConversationEnd.Answered || (end is ConversationEnd.FailedTogether && !_conversation.IsLeaving);
            return (end, end switch
            {
                ConversationEnd.TimedOut => (StageResult.Failed)StageAttempts.TimedOut(request.Timeout!.Value),
                ConversationEnd.Died => WaitForEnd(ProcessFailure.Died),
                ConversationEnd.Answered or ConversationEnd.BrokenOff => null,
                _ => _conversation.Failure,
            });
        }).ConfigureAwait(false);
    }

    /// <summary>How the child ended and the last that it wrote to standard error. One that has closed its channel and lives on is ended.</summary>
    public T WaitForEnd<T>(Func<string, string, T> describe)
    {
        if (!_process.WaitForExit(ExitWithin))
        {
            Kill();
            _process.WaitForExit();
        }

        return describe(ProcessExit.Describe(_process.ExitCode), _errors.WaitForEnd(OutputWithin));
    }

    /// <summary>Whether someone asked all processes around to end.</summary>
    public bool WasInterrupted => _process.HasExited && ProcessExit.IsInterrupt(_process.ExitCode);

    /// <summary>Asks the child to end; it disposes its stages first.</summary>
    public void HangUp() => _channel.CloseOutput();

    public async Task WaitForExitAsync(TimeSpan most)
    {
        using var limit = new CancellationTokenSource(most);
        await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }

    public void Dispose()
    {
        // Its thread then receives the end, and takes the rest away.
        Kill();
        _work.CompleteAdding();
        _watchdog.Dispose();
    }

    private Task<T> OnThread<T>(Func<T> talk)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(talk());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    private void Talk()
    {
        foreach (Action talk in _work.GetConsumingEnumerable())
        {
            talk();
        }

        _channel.Dispose();
        _process.Dispose();
    }
}
