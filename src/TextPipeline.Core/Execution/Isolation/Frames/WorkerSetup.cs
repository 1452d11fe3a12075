using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>What a child process is told first: which stages it has, and of which pipeline.</summary>
internal sealed record WorkerSetup
{
    /// <summary>The pipeline's file as the user named it.</summary>
    public string PipelinePath { get; init; } = "";

    /// <summary>The file's bytes: a child that is started later must not build another pipeline because the file was changed.</summary>
    public ReadOnlyMemory<byte> Pipeline { get; init; }

    /// <summary>The values of <c>--set</c>.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>The values of <c>--env-file</c>.</summary>
    public ImmutableArray<string> EnvironmentFiles { get; init; } = [];

    /// <summary>The values of <c>--plugins</c>.</summary>
    public ImmutableArray<string> PluginFolders { get; init; } = [];

    /// <summary>Whether <c>--locked</c> was given.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The entries whose stages the child has.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>The least level at which a stage's lines are of interest.</summary>
    public LogLevel LeastLevel { get; init; } = LogLevel.Information;

    public void Write(FrameWriter frame)
    {
        frame.Text(PipelinePath);
        frame.Bytes(Pipeline.Span);
        frame.Texts(Overrides);
        frame.Texts(EnvironmentFiles);
        frame.Texts(PluginFolders);
        frame.Int(IsLocked ? 1 : 0);
        frame.Texts(Labels);
        frame.Int((int)LeastLevel);
    }

    public static WorkerSetup Read(FrameReader frame) => new()
    {
        PipelinePath = frame.Text(),
        Pipeline = frame.Bytes(),
        Overrides = frame.Texts(),
        EnvironmentFiles = frame.Texts(),
        PluginFolders = frame.Texts(),
        IsLocked = frame.Int() != 0,
        Labels = frame.Texts(),
        LeastLevel = (LogLevel)frame.Int(),
    };
}
