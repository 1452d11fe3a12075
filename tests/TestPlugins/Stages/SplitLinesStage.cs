using System.Collections.Immutable;
using System.Globalization;
using TextPipeline;

namespace TestPlugins.Stages;

[Stage("split_lines", "Makes a document of every line.")]
internal sealed class SplitLinesStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new SplitLinesStage();

    protected override StageResult Process(Document document, StageContext context)
    {
        string[] lines = document.Text.Split('\n');
        var children = ImmutableArray.CreateBuilder<Document>(lines.Length);
        foreach (string line in lines)
        {
            children.Add(document.Derive((children.Count + 1).ToString(CultureInfo.InvariantCulture), line));
        }

        return StageResult.Split(children.MoveToImmutable());
    }
}
