namespace TextPipeline.Core.Tests.Diagnostics;

/// <summary>One example of a specification.</summary>
internal sealed record FaultExample(string Title, string Yaml, string Expected)
{
    /// <summary>Files beside it, by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();


    public override string ToString() => Title;
}
