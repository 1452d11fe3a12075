using System.Collections.Immutable;
using System.IO.Pipes;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Execution.Isolation.Hosting;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution.Isolation;

/// <summary>Both sides of a channel in one process: a stage labelled <c>a</c> on one thread, the host's side on the test's.</summary>
internal sealed class HostedConversation : IDisposable
{
    private readonly AnonymousPipeServerStream _toChild = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _toHost = new(PipeDirection.In);
    private readonly AnonymousPipeClientStream _childOutput;
    private readonly FrameChannel _channel;
    private readonly FrameChannel _childChannel;
    private readonly Watchdog _watchdog;
    private readonly Thread _child;

    public HostedConversation(IStage stage, ImmutableArray<Diagnostic>? faults = null)
    {
        _channel = new FrameChannel(_toHost, _toChild);
        _childOutput = new AnonymousPipeClientStream(PipeDirection.Out, _toHost.ClientSafePipeHandle);
        _childChannel = new FrameChannel(new AnonymousPipeClientStream(PipeDirection.In, _toChild.ClientSafePipeHandle), _childOutput);
        _watchdog = new Watchdog(_childChannel.CloseOutput);
        Host = new StageConversation(_channel, label => Lines.For(label), _watchdog);
        _child = new Thread(() =>
        {
            new StageHost(_childChannel, (_, loggers, diagnostics) => Build(stage, loggers, diagnostics, faults ?? [])).Serve();
            _childChannel.CloseOutput();
        });
        _child.Start();
    }

    /// <summary>The host's side.</summary>
    public StageConversation Host { get; }

    /// <summary>What reached the host's loggers.</summary>
    public LogLines Lines { get; } = new();

    /// <summary>What the stage counted.</summary>
    public Dictionary<string, long> Counters { get; } = new(StringComparer.Ordinal);

    public WorkerReady? Greet(bool isFirst = true) => Host.Greet(new WorkerSetup { Labels = ["a"], LeastLevel = LogLevel.Information }, isFirst, TimeSpan.FromSeconds(30));

    public (ConversationEnd End, ImmutableArray<StageResult> Verdicts) Ask(TimeSpan? timeout, params string[] texts)
    {
        var verdicts = ImmutableArray.CreateBuilder<StageResult>();
        ConversationEnd end = Host.Ask(new StageRequest("a", timeout, [.. texts.Select((text, i) => Document.Create($"d{i}", text))]), new CountingContext(Counters), verdicts);
        return (end, verdicts.ToImmutable());
    }

    /// <summary>Writes to the child's side of the channel what is no frame.</summary>
    public void Garble(string text) => _childOutput.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Ends the child's side of the channel, as the end of its process does.</summary>
    public void EndChild() => _childChannel.CloseOutput();

    private static Pipeline? Build(IStage stage, Func<string?, ILogger> loggers, List<Diagnostic> diagnostics, ImmutableArray<Diagnostic> faults)
    {
        loggers("a").LogWarning("built");
        diagnostics.AddRange(faults);
        return faults.IsEmpty ? Pipeline.OfStages("p", [new PipelineStage("a", "fake", "fakes", stage, FailurePolicy.Quarantine, loggers("a"))]) : null;
    }

    public void Dispose()
    {
        _channel.CloseOutput();
        _child.Join(TimeSpan.FromSeconds(10));
        _watchdog.Dispose();
        _channel.Dispose();
        _childChannel.Dispose();
    }

    private sealed class CountingContext(Dictionary<string, long> counters) : StageContext
    {
        public override string PipelineName => "p";

        public override string StageLabel => "a";

        public override ILogger Logger => NullLogger.Instance;

        public override void Count(string counter, long amount = 1) => counters[counter] = counters.GetValueOrDefault(counter) + amount;
    }
}
