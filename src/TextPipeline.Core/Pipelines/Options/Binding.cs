using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>What one binding of a stage's options has found wrong.</summary>
internal sealed class Binding(string stage, List<Diagnostic> diagnostics, SecretMask secrets)
{
    /// <summary>The stage's name for messages.</summary>
    public string Stage { get; } = stage;

    /// <summary>The values of secret options.</summary>
    public SecretMask Secrets { get; } = secrets;

    public int Faults { get; private set; }

    public void Report(Diagnostic fault)
    {
        diagnostics.Add(fault);
        Faults++;
    }

    public void ReportWrongType(SourceNode node, string path, string wanted, string advice = "") =>
        Report(OptionDiagnostics.WrongType(node.Position, path, wanted, node.Describe(), advice));
}
