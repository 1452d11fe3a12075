using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class PipelineDefinitionReaderTests
{
    [Fact]
    public void Read_WholeFile_GivesWhatItSays()
    {
        PipelineDefinition pipeline = Read(
            """
            name: news_id
            description: Clean news.
            plugins:
              - Acme.Dates
              - { name: Acme.Cleaning, version: '>=1.2 <2', path: ../acme }
            stages:
              - repair_encoding
              - use: Acme.Cleaning/strip_ads
                label: ads
                with: { packs: [id] }
                on_error: pass_through
              - use: translate
                on_error: halt
            """);

        Assert.Equal(("news_id", "Clean news.", "pipelines/p.yaml"), (pipeline.Name, pipeline.Description, pipeline.Path));
        Assert.Equal(["Acme.Dates  ", "Acme.Cleaning >=1.2 <2 ../acme"], pipeline.Plugins.Select(plugin => $"{plugin.Name.Value} {plugin.Version?.Value} {plugin.Path?.Value}"));
        Assert.Equal(
            ["7:5 repair_encoding repair_encoding Quarantine", "8:5 Acme.Cleaning/strip_ads ads PassThrough", "12:5 translate translate Halt"],
            pipeline.AllStages.Select(stage => $"{stage.Position.Line}:{stage.Position.Column} {stage.Use} {stage.Label} {stage.OnError}"));
        Assert.Equal(("Acme.Cleaning", "strip_ads", 8, 10), (pipeline.AllStages.ElementAt(1).Use.Plugin, pipeline.AllStages.ElementAt(1).Use.Stage, pipeline.AllStages.ElementAt(1).Use.Position.Line, pipeline.AllStages.ElementAt(1).Use.Position.Column));
        Assert.Equal("packs", Assert.IsType<SourceMapping>(pipeline.AllStages.ElementAt(1).With).Members.Single().Key.Value);
        Assert.Null(pipeline.AllStages.ElementAt(0).With);
    }

    [Fact]
    public void Read_NestedEntries_GivesTheTree()
    {
        PipelineDefinition pipeline = Read(
            """
            stages:
              - group: cleaning
                when: language == 'id'
                stages: [strip_ads]
              - switch:
                  - when: text.length > 10
                    stages: [summarize]
                  - stages: [strip_ads, { group: rest, stages: [translate] }]
              - use: translate
                when: "true"
                timeout: 10s
                retry: { attempts: 2, backoff: 5ms, on: [timeout] }
                guard: { max_removed: 0.5, min_left: 3, digits_unchanged: true }
                isolation: none
                on_error: [strip_ads, { use: copy, on_error: halt }]
            """);

        var group = Assert.IsType<GroupEntry>(pipeline.Stages[0]);
        Assert.Equal(("cleaning", "language == 'id'", 3, 11), (group.Name, group.When?.Value, group.When!.Position.Line, group.When.Position.Column));
        var choice = Assert.IsType<SwitchEntry>(pipeline.Stages[1]);
        Assert.Equal(["text.length > 10", null], choice.Cases.Select(one => one.When?.Value));
        var stage = Assert.IsType<StageEntry>(pipeline.Stages[2]);
        Assert.Equal(("true", TimeSpan.FromSeconds(10)), (stage.When?.Value, stage.Timeout));
        Assert.Equal((2, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(30), "timeout"), (stage.Retry!.Attempts, stage.Retry.Backoff, stage.Retry.MaxBackoff, stage.Retry.On.Single()));
        Assert.Equal(new GuardEntry { MaxRemoved = 0.5, MinLeft = 3, DigitsUnchanged = true }, stage.Guard);
        Assert.Equal(["strip_ads", "summarize", "strip_ads_2", "translate", "translate_2", "strip_ads_3", "copy"], pipeline.AllStages.Select(entry => entry.Label));
        Assert.Equal(FailurePolicy.Halt, pipeline.AllStages.Last().OnError);
    }

    [Fact]
    public void Read_WithoutName_TakesTheNameOfTheFile() => Assert.Equal("p", Read("stages: [strip_ads]").Name);

    [Fact]
    public void Read_StageSeveralTimes_NumbersTheLabels()
    {
        PipelineDefinition pipeline = Read(
            """
            stages:
              - strip_ads
              - Acme/strip_ads
              - { use: strip_ads, label: last }
              - strip_ads
              - strip_ads
              - { use: summarize, label: strip_ads_3 }
            """);

        Assert.Equal(["strip_ads", "strip_ads_2", "last", "strip_ads_4", "strip_ads_5", "strip_ads_3"], pipeline.AllStages.Select(stage => stage.Label));
    }

    [Fact]
    public void Read_EmptyWith_IsNoOptions() => Assert.Null(Read("stages: [{ use: strip_ads, with: }]").AllStages.ElementAt(0).With);

    [Fact]
    public void Read_FileWithFaults_GivesWhatCanStillBeChecked()
    {
        var diagnostics = new List<Diagnostic>();

        PipelineDefinition? pipeline = PipelineDefinitionReader.Read(
            "p.yaml", "stages: [{ us: strip_ads, wiht: { packs: id } }, { label: a }, { summarize: { words: 10 } }]"u8, diagnostics);

        Assert.NotEmpty(diagnostics);
        Assert.Equal(["strip_ads", "summarize"], Assert.IsType<PipelineDefinition>(pipeline).AllStages.Select(stage => stage.Use.Stage));
        Assert.IsType<SourceMapping>(pipeline.AllStages.ElementAt(0).With);
    }

    [Fact]
    public void Read_FindingsOfCaller_AreKept()
    {
        List<Diagnostic> diagnostics = [Diagnostic.Error("TP0000", null, "before")];

        Assert.Null(PipelineDefinitionReader.Read("p.yaml", [], diagnostics));

        Assert.Equal(["TP0000", "TP1004"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static PipelineDefinition Read(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        PipelineDefinition? pipeline = PipelineDefinitionReader.Read("pipelines/p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics);
        Assert.Empty(diagnostics);
        return Assert.IsType<PipelineDefinition>(pipeline);
    }
}
