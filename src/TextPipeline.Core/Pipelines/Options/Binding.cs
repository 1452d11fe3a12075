using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>What one binding of a stage's options has found wrong.</summary>
internal sealed class Binding(string stage, List<Diagnostic> diagnostics)
{
    /// <summary>The stage's name for messages.</summary>
    public string Stage { get; } = stage;

    public int Faults { get; private set; }

    public void Report(Diagnostic fault)
    {
        diagnostics.Add(fault);
        Faults++;
    }

    public void ReportWrongType(SourceNode node, string path, string wanted, string advice = "") =>
        Report(OptionDiagnostics.WrongType(node.Position, path, wanted, node.Describe(), advice));
}
