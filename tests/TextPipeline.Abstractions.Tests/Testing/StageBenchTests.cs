using System.Collections.Immutable;

namespace TextPipeline.Testing;

public sealed class StageBenchTests
{
    [Fact]
    public void Emit_EmittedDocument_ShowsAnnotationsAndReasons()
    {
        Document document = new StageBench<SampleStage, SampleOptions>().Emit("text", """{"language":"id"}""");
        Assert.Equal(["t", "ext"], document.TextsOf("word"));
        Assert.Equal([("t", "first"), ("ext", null)], document.TextsOf("word", "value"));
        Assert.Empty(document.TextsOf("sentence"));
        Assert.Equal(["mark"], document.Reasons());
        Assert.Equal("id", document.Metadata.GetValueOrDefault(MetadataKeys.Language, ""));
    }

    [Theory]
    [InlineData("drop", "The stage dropped the document: told.")]
    [InlineData("fail", "The stage failed: told: It was told to.")]
    [InlineData("split", "The stage split the document into 2.")]
    [InlineData("null", "The stage gave null.")]
    public void Emit_AnotherVerdict_ThrowsAndSaysWhich(string text, string message)
    {
        var bench = new StageBench<SampleStage, SampleOptions>();
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => bench.Emit(text)).Message);
    }

    [Fact]
    public async Task RunAsync_ManyAtOnce_AddsUpTheCounters()
    {
        var bench = new StageBench<SampleStage, SampleOptions>(new SampleOptions { Times = 2 });
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => bench.RunAsync(Document.Create($"document_{i}", "text"), TestContext.Current.CancellationToken)));
        Assert.Equal(200, bench.Context.Counted("seen"));
        Assert.Equal(200, bench.Context.Counters["seen"]);
        Assert.Equal(0, bench.Context.Counted("unseen"));
    }

    [Fact]
    public async Task RunAsync_CancelledToken_ReachesTheStage()
    {
        var bench = new StageBench<SampleStage, SampleOptions>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => bench.RunAsync(Document.Create("document", "text"), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void StageBench_WrongOption_ThrowsWhatTheStageThrows()
    {
        StageOptionException error = Assert.Throws<StageOptionException>(
            () => new StageBench<SampleStage, SampleOptions>(new SampleOptions { Times = -1 }));
        Assert.Equal("times", error.Option);
    }

    [Fact]
    public void Emit_WithProvider_OffersItToTheStage()
    {
        var provided = new MetadataKey<bool>("provided");
        FakeProviders providers = new FakeProviders().Add<ITranslationProvider>("fake", new Echo());
        Assert.True(new StageBench<SampleStage, SampleOptions>(providers: providers).Emit("provide").Metadata.GetValueOrDefault(provided, false));
        Assert.False(new StageBench<SampleStage, SampleOptions>().Emit("provide").Metadata.GetValueOrDefault(provided, true));
        Assert.Equal(["fake"], providers.Names<ITranslationProvider>());
        Assert.Empty(providers.Names<IStage>());
    }

    [Fact]
    public void Emit_WithResources_GivesThemToTheStage()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/sample.txt", "from a file");
        Assert.Equal("from a file", new StageBench<SampleStage, SampleOptions>(resources: new FolderResources(folder.Path)).Emit("read").Text);
    }

    [Fact]
    public void Run_WithLogger_GivesItToTheStage()
    {
        var logger = new MessageList();
        new StageBench<SampleStage, SampleOptions>(logger: logger).Run(Document.Create("d1", "text"));
        Assert.Equal(["Saw d1."], logger.Messages);
    }

    private sealed class Echo : ITranslationProvider
    {
        public ValueTask<ImmutableArray<string>> TranslateAsync(ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken) =>
            new(sentences);
    }
}
