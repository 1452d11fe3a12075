using System.Globalization;
using TextPipeline;

namespace TestPlugins.Stages;

[Stage("drop_every", "Drops documents by the number at the end of their id.")]
internal sealed class DropEveryStage(int multiple, string says) : SyncStage, IStageFactory<DropEveryOptions>
{
    public static IStage Create(DropEveryOptions options, StageServices services) => new DropEveryStage(options.Multiple, options.Says);

    protected override StageResult Process(Document document, StageContext context)
    {
        ReadOnlySpan<char> digits = document.Id.AsSpan()[document.Id.AsSpan().TrimEnd("0123456789").Length..];
        bool hasNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return multiple == 1 || (hasNumber && number % multiple == 0) ? StageResult.Drop("multiple", says) : StageResult.Emit(document);
    }
}
