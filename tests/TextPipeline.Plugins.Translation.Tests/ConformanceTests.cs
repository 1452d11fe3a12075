using TextPipeline.Plugins.Translation.Stub;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Translation.Tests;

/// <summary>The stage keeps what every stage promises.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Stage_Translate_KeepsTheLaws() => StageLaws.Check(
        new StageBench<TranslateStage, TranslateOptions>("{ provider: stub, to: en }", providers: new FakeProviders().Add<ITranslationProvider>("stub", new StubTranslationProvider())),
        Document.Create("d", "Selamat pagi."));
}
