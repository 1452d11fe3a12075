using Microsoft.Extensions.Logging;
using TextPipeline;

namespace TestPlugins.Stages;

[Stage("read_resource", "Puts a file of its resources in place of the text.", RewritesText = true)]
internal sealed class ReadResourceStage(string text, ILogger logger) : SyncStage, IStageFactory<ReadResourceOptions>
{
    public static IStage Create(ReadResourceOptions options, StageServices services)
    {
        using var reader = new StreamReader(services.Resources.Open(options.Path));
        return new ReadResourceStage(reader.ReadToEnd(), services.Logger);
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        logger.LogInformation("Rewriting {Document}", document.Id);
        return StageResult.Emit(document.Rewrite(text, "resource"));
    }
}
