using TextPipeline;
using YamlDotNet.Core;

namespace TestPlugins.Stages;

[Stage("yaml_version", "Writes which version of a dependency it got into the document.", Assigns = ["metadata:yaml_version"])]
internal sealed class YamlVersionStage : SyncStage, IStageFactory<NoOptions>
{
    private static readonly MetadataKey<string> YamlVersion = new("yaml_version");

    public static IStage Create(NoOptions options, StageServices services) => new YamlVersionStage();

    protected override StageResult Process(Document document, StageContext context) =>
        StageResult.Emit(document.With(YamlVersion, typeof(Parser).Assembly.GetName().Version!.ToString(2)));
}
