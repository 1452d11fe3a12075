using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Conditions;

namespace TextPipeline.Core.Tests.Pipelines.Conditions;

/// <summary>Conditions from YAML, wherever a key <c>when</c> stands.</summary>
internal static class ConditionSource
{
    private static readonly string[] KnownMetadata = ["language", "published", "title", "url", "site", "summary", "translation", "warnings"];

    /// <summary>The scalars of every <c>when</c>, in order.</summary>
    public static List<SourceScalar> Find(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        SourceNode root = SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics)!;
        Assert.Empty(diagnostics);
        IEnumerable<SourceNode> mappings = root is SourceSequence list ? list.Items : [root];
        return [.. mappings.Cast<SourceMapping>().Select(mapping => (SourceScalar)mapping.Find("when")!.Value)];
    }

    /// <summary>Compiles one; null with findings where it is wrong.</summary>
    public static ICondition? Compile(SourceScalar source, List<Diagnostic> diagnostics) => new ConditionCompiler(KnownMetadata, diagnostics).Compile(source);

    /// <summary>Compiles one that is right.</summary>
    public static ICondition Compile(string expression)
    {
        var diagnostics = new List<Diagnostic>();
        ICondition? condition = Compile(new SourceScalar(new SourcePosition("p.yaml", 1, 1), expression, isQuoted: true), diagnostics);
        Assert.Empty(diagnostics);
        return condition!;
    }
}
