using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>The child processes of one pipeline: started when one is needed and none is free, so there are at most as many as workers. Safe for concurrent use.</summary>
internal sealed class ChildPool : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(2);
    private readonly ChildCommand _command;
    private readonly Func<string?, ILogger?> _loggers;

    // The one that was used last comes first: its code and data are still in the processor's cache.
    private readonly ConcurrentStack<ChildProcess> _free = [];
    private readonly HashSet<ChildProcess> _all = [];
    private WorkerSetup _setup = new();
    private bool _isDisposed;

    /// <param name="command">How a child is started.</param>
    /// <param name="loggers">Where the lines of an entry go; null for nowhere.</param>
    public ChildPool(ChildCommand command, Func<string?, ILogger?> loggers)
    {
        _command = command;
        _loggers = loggers;
    }

    /// <summary>Starts the first child; no other can be had before.</summary>
    /// <param name="setup">What every child is told.</param>
    /// <returns>What it answered, or what is to be said of one that did not answer.</returns>
    public async Task<WorkerReady> OpenAsync(WorkerSetup setup)
    {
        _setup = setup;
        (ChildProcess? child, WorkerReady ready) = await StartAsync(isFirst: true).ConfigureAwait(false);
        if (child is not null)
        {
            _free.Push(child);
        }

        return ready;
    }

    /// <summary>A child that nobody else uses.</summary>
    /// <exception cref="RunAbortedException">There is none, and none can be started.</exception>
    public async ValueTask<ChildProcess> RentAsync(CancellationToken cancellationToken)
    {
        while (_free.TryPop(out ChildProcess? free))
        {
            if (!free.HasExited)
            {
                return free;
            }

            Discard(free);
        }

        cancellationToken.ThrowIfCancellationRequested();
        (ChildProcess? child, WorkerReady ready) = await StartAsync(isFirst: false).ConfigureAwait(false);
        if (child is not null)
        {
            return child;
        }

        cancellationToken.ThrowIfCancellationRequested();
        Diagnostic fault = ready.Findings.First(finding => finding.Severity == Severity.Error);
        throw new RunAbortedException(fault.Position is null ? fault : IsolationDiagnostics.NotBuiltAgain(fault));
    }

    /// <summary>Takes a child back; one that cannot be asked any more is ended.</summary>
    public void Return(ChildProcess child)
    {
        if (child.IsUsable)
        {
            _free.Push(child);
        }
        else
        {
            Discard(child);
        }
    }

    private async Task<(ChildProcess? Child, WorkerReady Ready)> StartAsync(bool isFirst)
    {
        // A child that starts while the user interrupts the run cannot refuse yet to be interrupted with it.
        const int MostAttempts = 3;
        for (int attempt = 1; ; attempt++)
        {
            ChildProcess child;
            try
            {
                child = ChildProcess.Start(_command, _loggers);
            }
            catch (Exception exception) when (exception is Win32Exception or IOException)
            {
                return (null, new WorkerReady { Findings = [IsolationDiagnostics.NotStarted(exception.Message)] });
            }

            lock (_all)
            {
                _all.Add(child);
            }

            WorkerReady? ready = await child.GreetAsync(_setup, isFirst, ReadyWithin).ConfigureAwait(false);
            if (ready is { IsBuilt: true } && !Volatile.Read(ref _isDisposed))
            {
                return (child, ready);
            }

            // While the pipeline is built, secrets are taken out of what a child says; later nobody does.
            bool hasAnswered = ready is not null;
            ready ??= new WorkerReady { Findings = [child.WaitForEnd((ending, output) => IsolationDiagnostics.NotReady(ending, isFirst ? output : ""))] };
            bool isOver = hasAnswered || !child.WasInterrupted || attempt == MostAttempts;
            Discard(child);
            if (isOver)
            {
                return (null, ready);
            }
        }
    }

    private void Discard(ChildProcess child)
    {
        lock (_all)
        {
            _all.Remove(child);
        }

        child.Dispose();
    }

    /// <summary>Ends the children: those that are free may dispose their stages first.</summary>
    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref _isDisposed, true);
        var free = new List<ChildProcess>();
        while (_free.TryPop(out ChildProcess? child))
        {
            child.HangUp();
            free.Add(child);
        }

        await Task.WhenAll(free.Select(child => child.WaitForExitAsync(EndWithin))).ConfigureAwait(false);
        ChildProcess[] all;
        lock (_all)
        {
            all = [.. _all];
            _all.Clear();
        }

        foreach (ChildProcess child in all)
        {
            child.Dispose();
        }
    }
}
