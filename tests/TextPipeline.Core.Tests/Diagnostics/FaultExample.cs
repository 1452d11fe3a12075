namespace TextPipeline.Core.Tests.Diagnostics;

/// <summary>One example of a specification.</summary>
internal sealed record FaultExample(string Title, string Yaml, string Expected)
{
    public override string ToString() => Title;
}
