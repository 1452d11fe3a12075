using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>What a child process answers to its setup.</summary>
internal sealed record WorkerReady
{
    /// <summary>Whether it has its stages; else an error is among the findings.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>What it found, without secrets.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>The entries whose stages take several documents at once.</summary>
    public ImmutableArray<string> BatchLabels { get; init; } = [];

    /// <summary>The plugins that it has loaded.</summary>
    public ImmutableArray<string> Plugins { get; init; } = [];

    /// <summary>The files beside the pipeline that its stages opened when they were built, as the stages call them, with where they lie.</summary>
    public ImmutableArray<(string Name, string Path)> Resources { get; init; } = [];

    public void Write(FrameWriter frame)
    {
        frame.Flag(IsBuilt);
        frame.Int(Findings.Length);
        foreach (Diagnostic finding in Findings)
        {
            frame.Text(finding.Code);
            frame.Int((int)finding.Severity);
            frame.Text(finding.Position?.File);
            frame.Int(finding.Position?.Line ?? 0);
            frame.Int(finding.Position?.Column ?? 0);
            frame.Text(finding.Message);
        }

        frame.Texts(BatchLabels);
        frame.Texts(Plugins);
        frame.Int(Resources.Length);
        foreach ((string name, string path) in Resources)
        {
            frame.Text(name);
            frame.Text(path);
        }
    }

    public static WorkerReady Read(FrameReader frame) => new()
    {
        IsBuilt = frame.Flag(),
        Findings = frame.List(ReadFinding),
        BatchLabels = frame.Texts(),
        Plugins = frame.Texts(),
        Resources = frame.List(static reader => (reader.Text(), reader.Text())),
    };

    private static Diagnostic ReadFinding(FrameReader frame)
    {
        string code = frame.Text();
        var severity = (Severity)frame.Int();
        string? file = frame.OptionalText();
        int line = frame.Int(), column = frame.Int();
        return new Diagnostic(code, severity, file is null ? null : new SourcePosition(file, line, column), frame.Text());
    }
}
