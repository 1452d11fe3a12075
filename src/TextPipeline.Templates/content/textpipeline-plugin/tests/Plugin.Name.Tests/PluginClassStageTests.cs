using TextPipeline;
using TextPipeline.Testing;

namespace PluginNamespace.Tests;

public sealed class PluginClassStageTests
{
    private const string Text = "This is Actually a very short text, reallyshort.";

    [Fact]
    public void Process_ListedWords_AreMasked()
    {
        var bench = new StageBench<PluginClassStage, PluginClassOptions>();

        Document document = bench.Emit(Text);

        Assert.Equal("This is *** a *** short text, reallyshort.", document.Text);
        Assert.Equal(["listed_word", "listed_word"], document.Reasons());
        Assert.Equal(2, bench.Context.Counted("masked"));
    }

    [Fact]
    public void Process_OtherMask_StandsInTheText()
    {
        var bench = new StageBench<PluginClassStage, PluginClassOptions>(new PluginClassOptions { Mask = "…" });

        Assert.Equal("This is … a … short text, reallyshort.", bench.Emit(Text).Text);
    }

    [Fact]
    public void Create_FileThatIsNotThere_NamesTheOption()
    {
        var options = new PluginClassOptions { Words = "data/none.txt" };

        var exception = Assert.Throws<StageOptionException>(() => new StageBench<PluginClassStage, PluginClassOptions>(options));

        Assert.Equal(("words", "there is no file 'data/none.txt', neither beside the pipeline nor in the plugin's folder"), (exception.Option, exception.Message));
    }

    [Fact]
    public void Process_HardTexts_KeepsTheLawsOfStages() =>
        StageLaws.Check(new StageBench<PluginClassStage, PluginClassOptions>(), Document.Create("sample", Text));
}
