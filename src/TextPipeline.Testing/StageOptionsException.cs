using System.Collections.Immutable;

namespace TextPipeline.Testing;

/// <summary>Options that the host would refuse.</summary>
public sealed class StageOptionsException : Exception
{
    internal StageOptionsException(ImmutableArray<string> findings)
        : base(string.Join('\n', findings)) => Findings = findings;

    /// <summary>The host's findings, such as <c>options:1:7: error TP1107: …</c>.</summary>
    public ImmutableArray<string> Findings { get; }
}
