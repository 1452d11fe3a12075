using TextPipeline.Testing;

namespace TextPipeline.Plugins.Script.Tests;

/// <summary>The stage keeps what every stage promises.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Stage_Script_KeepsTheLaws() => StageLaws.Check(
        new StageBench<ScriptStage, ScriptOptions>("code: document.text = document.text.trim()"), Document.Create("d", "  halo  "));
}
