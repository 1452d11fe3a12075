using Microsoft.Extensions.Logging;

namespace TextPipeline.Testing;

/// <summary>Does what the text says.</summary>
[Stage("do_as_told", "Does what the text says.")]
internal sealed class SampleStage(SampleOptions options, StageServices services) : IStage, IStageFactory<SampleOptions>
{
    public static IStage Create(SampleOptions options, StageServices services) =>
        options.Times < 0 ? throw new StageOptionException("times", "must not be negative") : new SampleStage(options, services);

    public async ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        context.Count("seen", options.Times);
        context.Logger.LogInformation("Saw {Id}.", document.Id);
        return document.Text switch
        {
            "drop" => StageResult.Drop("told"),
            "fail" => StageResult.Fail("told", "It was told to."),
            "split" => StageResult.Split(document.Derive("1", "a"), document.Derive("2", "b")),
            "null" => null!,
            "provide" => StageResult.Emit(document.With(new MetadataKey<bool>("provided"), services.Providers.TryCreate<ITranslationProvider>(
                "fake", new Dictionary<string, string>(), out _))),
            "read" => Read(document),
            _ => StageResult.Emit(document.Annotate(
                new Annotation("word", new TextSpan(0, 1), Metadata.Empty.With(new MetadataKey<string>("value"), "first")),
                new Annotation("word", new TextSpan(1, document.Text.Length - 1))).Apply(TextEdit.Insert(0, ">", "mark"))),
        };
    }

    private StageResult Read(Document document)
    {
        using var reader = new StreamReader(services.Resources.Open("data/sample.txt"));
        return StageResult.Emit(document.Rewrite(reader.ReadToEnd(), "read"));
    }
}
