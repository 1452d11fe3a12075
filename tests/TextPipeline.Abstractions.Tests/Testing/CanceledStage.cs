namespace TextPipeline.Testing;

/// <summary>Takes a canceled call for a failure.</summary>
[Stage("fail_when_canceled", "Fails when it is canceled.")]
internal sealed class CanceledStage : IStage, IStageFactory<SampleOptions>
{
    public static IStage Create(SampleOptions options, StageServices services) => new CanceledStage();

    public ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? throw new TimeoutException("too late") : new(StageResult.Emit(document));
}
