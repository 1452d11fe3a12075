using TextPipeline;

namespace TestPlugins.Stages;

[Stage("slow", "Takes its time.")]
internal sealed class SlowStage(TimeSpan delay, TimeProvider clock) : IStage, IStageFactory<SlowOptions>
{
    public static IStage Create(SlowOptions options, StageServices services) => new SlowStage(options.Delay, services.TimeProvider);

    public async ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        return StageResult.Emit(document);
    }
}
