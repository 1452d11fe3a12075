using AngleSharp.Html;
using TextPipeline;

namespace TestPlugins.Faulty;

[Stage("lose_base_class", "Its base class is in an assembly that is not there.")]
internal sealed class HomelessStage : HtmlMarkupFormatter, IStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new HomelessStage();

    public ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken) => new(StageResult.Emit(document));
}
