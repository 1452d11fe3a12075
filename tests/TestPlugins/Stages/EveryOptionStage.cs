using System.Collections.Immutable;
using System.Globalization;
using TextPipeline;

namespace TestPlugins.Stages;

[Stage("every_option", "Writes its options into the document.", Assigns = ["metadata:options"])]
internal sealed class EveryOptionStage(EveryOptionOptions options) : SyncStage, IStageFactory<EveryOptionOptions>
{
    private static readonly MetadataKey<ImmutableArray<string>> Options = new("options");

    public static IStage Create(EveryOptionOptions options, StageServices services) =>
        options.Text == "forbidden"
            ? throw new StageOptionException("text", "this text is forbidden")
            : new EveryOptionStage(options);

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document.With(Options,
    [
        $"text={options.Text}",
        $"maybe_text={options.MaybeText}",
        $"flag={options.Flag}",
        string.Create(CultureInfo.InvariantCulture, $"number={options.Number}"),
        string.Create(CultureInfo.InvariantCulture, $"long_number={options.LongNumber}"),
        string.Create(CultureInfo.InvariantCulture, $"maybe_number={options.MaybeNumber}"),
        string.Create(CultureInfo.InvariantCulture, $"share={options.Share}"),
        $"shade={options.Shade}",
        $"maybe_shade={options.MaybeShade}",
        $"delay={options.Delay:c}",
        $"texts={string.Join('|', options.Texts)}",
        $"numbers={string.Join('|', options.Numbers)}",
        $"shades={string.Join('|', options.Shades)}",
        $"map={string.Join('|', options.Map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{pair.Value}"))}",
        string.Create(CultureInfo.InvariantCulture, $"inner={options.Inner?.Name}:{options.Inner?.Share}"),
    ]));
}
