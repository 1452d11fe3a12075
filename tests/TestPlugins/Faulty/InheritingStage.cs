using TextPipeline;

namespace TestPlugins.Faulty;

// Sound: the factory of a base class is as good as one's own.
[Stage("inherit_factory", "Its base class implements the factory.")]
internal sealed class InheritingStage : FactoryBase
{
    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document);
}
