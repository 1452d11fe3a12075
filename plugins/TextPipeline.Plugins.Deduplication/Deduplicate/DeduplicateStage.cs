using System.Buffers;
using System.Globalization;
using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;
using TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>Keeps the first of documents that are copies of each other, in the order of the corpus. Without a profile of the corpus every document is kept.</summary>
[Stage("deduplicate", "Drops documents that are copies, or nearly so, of an earlier one in the corpus", Assigns = ["metadata:duplicate_of"])]
internal sealed class DeduplicateStage : SyncStage, ICorpusStage, IStageFactory<DeduplicateOptions>
{
    private static readonly MetadataKey<string> DuplicateOf = new("duplicate_of");
    private readonly DeduplicateOptions _options;
    private readonly FingerprintReader _reader;
    private DuplicateTable _duplicates = DuplicateTable.Empty;

    private DeduplicateStage(DeduplicateOptions options)
    {
        _options = options;
        _reader = new FingerprintReader(options.RunWords, options.Mode == DeduplicateMode.Near);
    }

    /// <inheritdoc/>
    public bool Learns => true;

    /// <inheritdoc/>
    public static IStage Create(DeduplicateOptions options, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DeduplicateStage(options);
    }

    /// <inheritdoc/>
    public void Observe(Document document, IBufferWriter<byte> observation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(observation);
        _reader.Write(document, observation);
    }

    /// <inheritdoc/>
    public ICorpusProfile CreateProfile() => new FingerprintProfile(_options.Mode, _options.RunWords);

    /// <inheritdoc/>
    public ICorpusProfile ReadProfile(Stream stream) => FingerprintProfile.Read(stream, _options.Mode, _options.RunWords);

    /// <inheritdoc/>
    public void UseProfile(ICorpusProfile profile) => _duplicates = new DuplicateSearch((FingerprintProfile)profile, _options.Threshold).Find();

    /// <inheritdoc/>
    protected override StageResult Process(Document document, StageContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!_duplicates.TryFind(document, out Duplicate duplicate))
        {
            return StageResult.Emit(document);
        }

        if (_options.Action == DuplicateAction.Mark)
        {
            return StageResult.Emit(document.With(DuplicateOf, duplicate.Original));
        }

        return duplicate.IsExact
            ? StageResult.Drop("duplicate", $"of {duplicate.Original}")
            : StageResult.Drop("near_duplicate", string.Create(CultureInfo.InvariantCulture, $"of {duplicate.Original}, {duplicate.Alike * 100:0} % alike"));
    }
}
