using System.Buffers;
using TextPipeline.Plugins.Deduplication.Deduplicate;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate;

/// <summary>Documents that go through <c>deduplicate</c> as a run takes them: observed, learned, then processed.</summary>
internal sealed class Corpus(DeduplicateOptions? options = null)
{
    private readonly StageBench<DeduplicateStage, DeduplicateOptions> _bench = new(options);

    private ICorpusStage Stage => (ICorpusStage)_bench.Stage;

    public ICorpusProfile Learn(IEnumerable<Document> documents)
    {
        ICorpusProfile profile = Stage.CreateProfile();
        foreach (Document document in documents)
        {
            var observation = new ArrayBufferWriter<byte>();
            Stage.Observe(document, observation);
            if (observation.WrittenCount > 0)
            {
                profile.Add(observation.WrittenSpan);
            }
        }

        return profile;
    }

    public ICorpusProfile Read(byte[] bytes) => Stage.ReadProfile(new MemoryStream(bytes));

    /// <summary>What becomes of each document: empty where it is kept, else reason and message.</summary>
    public string[] Run(IReadOnlyList<Document> documents, ICorpusProfile? profile = null)
    {
        Stage.UseProfile(profile ?? Learn(documents));
        return [.. documents.Select(document => _bench.Run(document) is StageResult.Dropped dropped ? $"{dropped.Reason} {dropped.Message}" : "")];
    }

    public Document Emit(Document document) => _bench.Emit(document);

    public static byte[] Bytes(ICorpusProfile profile)
    {
        var stream = new MemoryStream();
        profile.Write(stream);
        return stream.ToArray();
    }
}
