using System.Text;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Script.Tests;

/// <summary>The stage with one script.</summary>
internal static class ScriptBench
{
    public static StageBench<ScriptStage, ScriptOptions> Of(string code) => new(new ScriptOptions { Code = code });

    public static Document Emit(string code, string text = "", string metadata = "{}") => Of(code).Emit(text, metadata);

    public static StageResult.Failed Fail(string code, ScriptOptions? options = null, string text = "") => Assert.IsType<StageResult.Failed>(
        new StageBench<ScriptStage, ScriptOptions>((options ?? new ScriptOptions()) with { Code = code }).Run(Document.Create("d", text)));

    public static string Json(this Metadata metadata) =>
        $"{{{string.Join(',', metadata.Entries.Select(entry => $"\"{entry.Name}\":{Encoding.UTF8.GetString(entry.Json.Span)}"))}}}";
}
