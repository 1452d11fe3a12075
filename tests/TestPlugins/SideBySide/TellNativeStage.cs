using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TextPipeline;
using ZstdNet;

namespace TestPlugins.SideBySide;

/// <summary>Sends the text through a native library and back.</summary>
[Stage("tell_native", "Sends the text through a native library.", Assigns = ["metadata:tell_native"])]
internal sealed class TellNativeStage : SyncStage, IStageFactory<NoOptions>
{
    private static readonly MetadataKey<ImmutableArray<string>> Seen = new("tell_native");

    public static IStage Create(NoOptions options, StageServices services) => new TellNativeStage();

    protected override StageResult Process(Document document, StageContext context)
    {
        using var compressor = new Compressor();
        using var decompressor = new Decompressor();
        byte[] compressed = compressor.Wrap(Encoding.UTF8.GetBytes(new string('x', 1000) + document.Text));
        string text = Encoding.UTF8.GetString(decompressor.Unwrap(compressed));
        return StageResult.Emit(document.With(
            Seen, [string.Create(CultureInfo.InvariantCulture, $"packed to less than 100: {compressed.Length < 100}"), text[1000..]]));
    }
}
