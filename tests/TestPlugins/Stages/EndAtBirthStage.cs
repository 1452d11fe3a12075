using TextPipeline;

namespace TestPlugins.Stages;

[Stage("end_at_birth", "Ends its process when it is made in a child.")]
internal sealed class EndAtBirthStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services)
    {
        if (Environment.GetCommandLineArgs().Contains("worker"))
        {
            Console.Error.WriteLine("cannot live");
            Environment.Exit(5);
        }

        return new EndAtBirthStage();
    }

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
