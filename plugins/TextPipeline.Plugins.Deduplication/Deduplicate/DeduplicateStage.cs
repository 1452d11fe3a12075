using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
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
    private readonly FingerprintSettings _settings;

    // Null where the text is compared.
    private readonly MetadataKey<JsonElement>? _member;
    private DuplicateTable? _duplicates;

    private DeduplicateStage(DeduplicateOptions options)
    {
        _options = options;
        _reader = new FingerprintReader(options.Mode, options.RunWords);
        _settings = new FingerprintSettings(options, _reader.Width);
        _member = string.Equals(options.By, DeduplicateOptions.ByText, StringComparison.Ordinal) ? null : new MetadataKey<JsonElement>(options.By);
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
        ReadOnlySpan<char> id = document.Id.AsSpan(0, Math.Min(document.Id.Length, ContentStore.MostIdBytes));
        int width = sizeof(ulong) + _reader.Width;
        Span<byte> target = observation.GetSpan(width + Encoding.UTF8.GetMaxByteCount(id.Length));
        if (_reader.TryWrite(ContentOf(document), target[sizeof(ulong)..width]))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(target, DocumentKey.Of(document));
            observation.Advance(width + Encoding.UTF8.GetBytes(id, target[width..]));
        }
    }

    /// <inheritdoc/>
    public ICorpusProfile CreateProfile() => new FingerprintProfile(_settings, _options.Threshold);

    /// <inheritdoc/>
    public ICorpusProfile ReadProfile(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FingerprintProfileFile.Read(stream, _settings, _options.Threshold);
    }

    /// <inheritdoc/>
    public void UseProfile(ICorpusProfile profile) => _duplicates = new DuplicateTable((FingerprintProfile)profile);

    /// <inheritdoc/>
    protected override StageResult Process(Document document, StageContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (_duplicates?.Find(document) is not { } duplicate)
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

    /// <summary>What is compared of a document; empty where it does not have it.</summary>
    private string? ContentOf(Document document) =>
        _member is null ? document.Text
        : !document.Metadata.TryGet(_member, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();
}
