using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using TextPipeline;

namespace TestPlugins.Stages;

[Stage("compare_with_corpus", "Says of each document where its length stands among those of the corpus.")]
internal sealed class CompareWithCorpusStage(CompareWithCorpusOptions options) : SyncStage, ICorpusStage, IStageFactory<CompareWithCorpusOptions>
{
    private static readonly MetadataKey<string> Corpus = new("corpus");
    private CorpusLengths? _profile;

    public bool Learns => options.Learns;

    public static IStage Create(CompareWithCorpusOptions options, StageServices services) => new CompareWithCorpusStage(options);

    public void Observe(Document document, IBufferWriter<byte> observation)
    {
        if (options.ThrowsOn is { } word && document.Text.Contains(word, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("cannot be observed");
        }

        BinaryPrimitives.WriteInt32LittleEndian(observation.GetSpan(4), document.Text.Length);
        observation.Advance(4);
    }

    public ICorpusProfile CreateProfile() => new CorpusLengths(options.Unit, options.FailsOnLength);

    public ICorpusProfile ReadProfile(Stream stream) => CorpusLengths.Read(stream, options.Unit, options.FailsOnLength);

    public void UseProfile(ICorpusProfile profile) => _profile = (CorpusLengths)profile;

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document.With(
        Corpus,
        _profile is null
            ? "unknown"
            : string.Create(CultureInfo.InvariantCulture, $"{_profile.Lengths.Count(length => length < document.Text.Length)} shorter of {string.Join(' ', _profile.Lengths)}")));
}
