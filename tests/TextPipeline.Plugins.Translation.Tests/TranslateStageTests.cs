using System.Collections.Immutable;
using CsCheck;
using TextPipeline.Plugins.Translation.Stub;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Translation.Tests;

public class TranslateStageTests
{
    private const string Indonesian = """{"language":"id"}""";

    [Fact]
    public void Process_FieldMode_WritesTranslationAndLeavesTextAndAnnotations()
    {
        Document document = Read("Air laut pasang.\n\n  Warga pindah!\n", Indonesian).Annotate(new Annotation("date", new TextSpan(0, 3)));

        Document result = Bench().Emit(document);

        Assert.Equal("[id→en] Air laut pasang.\n\n  [id→en] Warga pindah!\n", Translation(result));
        Assert.Equal("stub", result.Metadata.GetValueOrDefault(new MetadataKey<string>("translation_provider"), ""));
        Assert.Equal(document.Text, result.Text);
        Assert.Equal(document.Annotations, result.Annotations);
        Assert.Empty(result.Changes);
    }

    [Fact]
    public void Process_ReplaceMode_SwapsTextAndCountsDroppedAnnotations()
    {
        Document document = Read("Air laut pasang.", Indonesian).Annotate(new Annotation("date", new TextSpan(0, 3)));
        StageBench<TranslateStage, TranslateOptions> bench = Bench(new() { Mode = TranslationMode.Replace });

        Document result = bench.Emit(document);

        Assert.Equal("[id→en] Air laut pasang.", result.Text);
        Assert.Empty(result.Annotations);
        Assert.Equal(new TextChange("translated", "Air laut pasang.", "[id→en] Air laut pasang."), Assert.Single(result.Changes));
        Assert.Equal("en", result.Metadata.GetValueOrDefault(MetadataKeys.Language, ""));
        Assert.False(result.Metadata.Contains("translation"));
        Assert.Equal(1, bench.Context.Counters["annotations_dropped"]);
    }

    [Theory]
    [InlineData("""{"language":"en"}""")]
    [InlineData("""{"language":"en-US"}""")]
    [InlineData("""{"language":"EN"}""")]
    public void Process_AlreadyInTarget_PassesWithoutTranslation(string metadata)
    {
        StageBench<TranslateStage, TranslateOptions> bench = Bench();
        Document document = Read("The tide is high.", metadata);

        Assert.Same(document, bench.Emit(document));
        Assert.Equal(1, bench.Context.Counters["already_in_target"]);
    }

    [Fact]
    public void Process_RegionWantedButNotKnown_Translates() =>
        Assert.Equal("[en→en-GB] Color.", Translation(Bench(new() { To = "en-GB" }).Emit("Color.", """{"language":"en"}""")));

    [Fact]
    public void Process_FromOption_WinsOverMetadata() =>
        Assert.Equal("[ms→en] Air.", Translation(Bench(new() { From = "ms" }).Emit("Air.", Indonesian)));

    [Fact]
    public void Process_NoLanguageKnown_SaysUnd() => Assert.Equal("[und→en] Air.", Translation(Bench().Emit("Air.")));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Process_NoSentence_PassesUnchanged(string text)
    {
        StageBench<TranslateStage, TranslateOptions> bench = Bench();
        Document document = Read(text, Indonesian);

        Assert.Same(document, bench.Emit(document));
        Assert.Equal(1, bench.Context.Counters["nothing_to_translate"]);
    }

    [Fact]
    public void Process_CoveringSentenceAnnotations_AreUsed()
    {
        Document document = Read("A. B. C.", Indonesian)
            .Annotate(new Annotation("sentence", TextSpan.FromBounds(6, 8)), new Annotation("sentence", TextSpan.FromBounds(0, 5)));

        Assert.Equal("[id→en] A. B. [id→en] C.", Translation(Bench().Emit(document)));
    }

    [Theory]
    [InlineData(0, 5, 3, 8)]
    [InlineData(0, 2, 6, 8)]
    public void Process_AnnotationsOverlapOrLeaveWordsOut_AreNotUsed(int start1, int end1, int start2, int end2)
    {
        Document document = Read("Ab. Cd!", Indonesian).Annotate(
            new Annotation("sentence", TextSpan.FromBounds(start1, Math.Min(end1, 7))), new Annotation("sentence", TextSpan.FromBounds(start2, Math.Min(end2, 7))));

        Assert.Equal("[id→en] Ab. [id→en] Cd!", Translation(Bench().Emit(document)));
    }

    [Theory]
    [InlineData(new string[0], "The provider 'custom' gave 0 translations for 2 sentences.")]
    [InlineData(new[] { "a", "b", "c" }, "The provider 'custom' gave 3 translations for 2 sentences.")]
    [InlineData(new[] { "a", null }, "The provider 'custom' gave null for sentence 2 of 2.")]
    [InlineData(null, "The provider 'custom' gave no result.")]
    public void Process_ProviderResultInvalid_Fails(string?[]? answer, string message)
    {
        var provider = new FixedProvider((_, _) => new(answer is null ? default : [.. answer!]));

        var failed = Assert.IsType<StageResult.Failed>(Bench(new() { Provider = "custom" }, "custom", provider).Run(Read("Ab. Cd!", Indonesian)));

        Assert.Equal("provider_result_invalid", failed.Reason);
        Assert.Equal(message, failed.Message);
    }

    [Fact]
    public void Process_ProviderThrows_FailsWithItsMessage()
    {
        var thrown = new HttpRequestException("the service is away");
        var provider = new FixedProvider((_, _) => throw thrown);

        var failed = Assert.IsType<StageResult.Failed>(Bench(new() { Provider = "custom" }, "custom", provider).Run(Read("Ab.", Indonesian)));

        Assert.Equal("provider_failed", failed.Reason);
        Assert.Equal("The provider 'custom' failed: the service is away", failed.Message);
        Assert.Same(thrown, failed.Exception);
    }

    [Fact]
    public async Task Process_Cancelled_IsNoFailureOfTheProvider()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var provider = new FixedProvider((_, token) => ValueTask.FromCanceled<ImmutableArray<string>>(token));
        IStage stage = TranslateStage.Create(new() { Provider = "custom" }, Services(new FakeProviders().Add<ITranslationProvider>("custom", provider)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => stage.ProcessAsync(Read("Ab.", Indonesian), new FakeStageContext(), cancelled.Token).AsTask());
    }

    [Theory]
    [InlineData("stubb", "there is no translation provider 'stubb'; did you mean 'stub'? offered are custom, stub")]
    [InlineData("deepl", "there is no translation provider 'deepl'; offered are custom, stub")]
    public void Create_UnknownProvider_NamesThoseOffered(string name, string message)
    {
        var exception = Assert.Throws<StageOptionException>(() => Bench(new() { Provider = name }, "custom", new StubTranslationProvider()));

        Assert.Equal("provider", exception.Option);
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task Dispose_ProviderIsDisposable_DisposesIt()
    {
        var provider = new FixedProvider((_, _) => new([]));
        IStage stage = TranslateStage.Create(new() { Provider = "custom" }, Services(new FakeProviders().Add<ITranslationProvider>("custom", provider)));

        await ((IAsyncDisposable)stage).DisposeAsync();

        Assert.True(provider.IsDisposed);
    }

    [Fact]
    public void Process_AnyText_KeepsItBetweenTheMarks() =>
        Gen.String[Gen.Char["aZ9 .!?\n\t\"(){}<>%é。ก😀\ud83d"], 0, 60].Sample(text =>
            Translation(Bench().Emit(text, Indonesian)).Replace("[id→en] ", "", StringComparison.Ordinal) == text || string.IsNullOrWhiteSpace(text));

    [Fact]
    public void Process_MegabyteOfOpenBrackets_ComesBack()
    {
        string text = new string('{', 500_000) + new string('<', 500_000);

        Assert.Equal(text, Translation(Bench().Emit(text, Indonesian)));
    }

    private static StageBench<TranslateStage, TranslateOptions> Bench(
        TranslateOptions? options = null, string name = "other", ITranslationProvider? provider = null)
    {
        FakeProviders providers = new FakeProviders().Add<ITranslationProvider>("stub", new StubTranslationProvider());
        return new(options, providers: provider is null ? providers : providers.Add(name, provider));
    }

    private static StageServices Services(StageProviders providers) => new()
    {
        StageLabel = "translate",
        Logger = new FakeStageContext().Logger,
        Resources = new FolderResources(),
        TimeProvider = TimeProvider.System,
        Providers = providers,
    };

    private static Document Read(string text, string metadata) =>
        Document.Create("document", text, Metadata.Parse(System.Text.Encoding.UTF8.GetBytes(metadata)));

    private static string Translation(Document document) => document.Metadata.GetValueOrDefault(MetadataKeys.Translation, "");

    private sealed class FixedProvider(Func<ImmutableArray<string>, CancellationToken, ValueTask<ImmutableArray<string>>> answer)
        : ITranslationProvider, IDisposable
    {
        public bool IsDisposed { get; private set; }

        public ValueTask<ImmutableArray<string>> TranslateAsync(
            ImmutableArray<string> sentences, string source, string target, CancellationToken cancellationToken) => answer(sentences, cancellationToken);

        public void Dispose() => IsDisposed = true;
    }
}
