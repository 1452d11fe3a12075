using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>What a child process answers to its setup.</summary>
/// <param name="IsBuilt">Whether it has its stages; else an error is among the findings.</param>
/// <param name="Findings">What it found, without secrets.</param>
/// <param name="BatchLabels">The entries whose stages take several documents at once.</param>
internal sealed record WorkerReady(bool IsBuilt, ImmutableArray<Diagnostic> Findings, ImmutableArray<string> BatchLabels)
{
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
    }

    public static WorkerReady Read(FrameReader frame) => new(frame.Flag(), frame.List(ReadFinding), frame.Texts());

    private static Diagnostic ReadFinding(FrameReader frame)
    {
        string code = frame.Text();
        var severity = (Severity)frame.Int();
        string? file = frame.OptionalText();
        int line = frame.Int(), column = frame.Int();
        return new Diagnostic(code, severity, file is null ? null : new SourcePosition(file, line, column), frame.Text());
    }
}
