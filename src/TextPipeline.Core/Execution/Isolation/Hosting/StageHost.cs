using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution.Isolation.Hosting;

/// <summary>A child process at work: builds the stages that its first frame names, and calls them on what further frames bring, until the host hangs up.</summary>
internal sealed class StageHost
{
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(2);
    private readonly FrameChannel _channel;
    private readonly Build _build;
    private readonly Dictionary<string, HostedStage> _stages = new(StringComparer.Ordinal);
    private Pipeline? _pipeline;
    private volatile bool _isLeaving;

    public StageHost(FrameChannel channel, Build build)
    {
        _channel = channel;
        _build = build;
    }

    /// <summary>Builds the pipeline of a setup; null where that failed, which is then reported.</summary>
    internal delegate Pipeline? Build(WorkerSetup setup, Func<string?, ILogger> loggers, List<Diagnostic> diagnostics);

    /// <summary>Serves until the other end is gone. A stage that is still at work then has two seconds more.</summary>
    /// <remarks>Stages have a thread of their own, so that a host that is gone is noticed while one runs.</remarks>
    public void Serve()
    {
        using var work = new BlockingCollection<Action>();
        var stages = new Thread(() => Work(work)) { IsBackground = true, Name = "stages" };
        stages.Start();
        while (_channel.TryReceive(out FrameKind kind, out FrameReader? payload))
        {
            switch (kind)
            {
                case FrameKind.Setup:
                    WorkerSetup setup = WorkerSetup.Read(payload);
                    work.Add(() => SetUp(setup));
                    break;
                case FrameKind.Documents:
                    StageRequest request = StageRequest.Read(payload);
                    work.Add(() => _isLeaving = !_stages[request.Label].Answer(request));
                    break;
                default:
                    throw new InvalidFrameException($"a child takes no frame of the kind {kind}");
            }
        }

        work.CompleteAdding();
        stages.Join(EndWithin);
    }

    private void Work(BlockingCollection<Action> work)
    {
        try
        {
            foreach (Action next in work.GetConsumingEnumerable())
            {
                if (!_isLeaving)
                {
                    next();
                }
            }
        }
        catch (IOException)
        {
            // The host is gone, and with it who would take the verdict.
        }

        _pipeline?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void SetUp(WorkerSetup setup)
    {
        var findings = new List<Diagnostic>();
        _pipeline = _build(setup, label => new ChannelLogger(_channel, label, setup.LeastLevel), findings);
        foreach (PipelineStage entry in _pipeline?.Stages ?? [])
        {
            if (setup.Labels.Contains(entry.Label))
            {
                _stages.Add(entry.Label, new HostedStage(entry, new HostedContext(_pipeline!.Name, entry.Label, entry.Logger), _channel));
            }
        }

        FrameWriter frame = new FrameWriter().Begin(FrameKind.Ready);
        new WorkerReady
        {
            IsBuilt = _pipeline is not null,
            Findings = [.. findings],
            BatchLabels = [.. _stages.Where(stage => stage.Value.IsBatch).Select(stage => stage.Key)],
            Plugins = [.. _pipeline?.Plugins.Select(plugin => plugin.Name) ?? []],
            Resources = _pipeline?.Resources ?? [],
        }.Write(frame);
        _channel.Send(frame);
    }
}
