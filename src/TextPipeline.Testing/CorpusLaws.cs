using System.Buffers;

namespace TextPipeline.Testing;

/// <summary>What every stage that learns promises, checked on documents.</summary>
public static class CorpusLaws
{
    private const int Threads = 4;

    /// <summary>
    /// Observes documents, and <see cref="HardTexts.Small"/> after them, and checks that observing does not throw and gives the same bytes each time, also on several threads at
    /// once; that a profile of the first documents merged with one of the others writes what a profile of all writes, wherever they are parted; and that what
    /// was written and read again writes the same once more, and goes on learning.
    /// </summary>
    /// <param name="stage">The stage. It is given no profile.</param>
    /// <param name="documents">Documents of which it learns something, in the order of a corpus.</param>
    /// <exception cref="InvalidOperationException">A law is broken; the message lists each.</exception>
    public static void Check(ICorpusStage stage, params IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(stage);
        Document[] all = [.. documents, .. HardTexts.Small.Select((text, index) => Document.Create($"hard_text_{index}", text))];
        var observations = new List<byte[]>();
        var breaches = new List<string>();
        foreach (Document document in all)
        {
            try
            {
                observations.Add(Observe(stage, document));
            }
            catch (Exception exception)
            {
                breaches.Add($"'{document.Id}': observing it threw {exception.GetType().Name}: {exception.Message}");
            }
        }

        if (breaches.Count == 0)
        {
            breaches.AddRange(OfThreads(stage, all, observations));
        }

        if (breaches.Count == 0)
        {
            breaches.AddRange(OfProfiles(stage, observations));
        }

        if (breaches.Count > 0)
        {
            throw new InvalidOperationException($"The stage breaks laws of learning:\n{string.Join('\n', breaches)}");
        }
    }

    internal static ICorpusProfile ProfileOf(ICorpusStage stage, IEnumerable<byte[]> observations) => AddTo(stage.CreateProfile(), observations);

    private static IEnumerable<string> OfThreads(ICorpusStage stage, Document[] documents, List<byte[]> observations)
    {
        var differs = new bool[documents.Length];
        try
        {
            Enumerable.Range(0, Threads).AsParallel().WithDegreeOfParallelism(Threads).ForAll(_ =>
            {
                for (int i = 0; i < documents.Length; i++)
                {
                    if (!Observe(stage, documents[i]).AsSpan().SequenceEqual(observations[i]))
                    {
                        differs[i] = true;
                    }
                }
            });
        }
        catch (AggregateException exception)
        {
            return [$"observing on several threads at once threw {exception.InnerException!.GetType().Name}: {exception.InnerException.Message}"];
        }

        return documents.Where((_, index) => differs[index]).Select(document => $"'{document.Id}': it was observed differently when it came again");
    }

    private static IEnumerable<string> OfProfiles(ICorpusStage stage, List<byte[]> observations)
    {
        byte[] whole = Bytes(ProfileOf(stage, observations));
        if (!Bytes(ProfileOf(stage, observations)).AsSpan().SequenceEqual(whole))
        {
            yield return "the same documents gave another profile";
        }

        foreach (int cut in (IEnumerable<int>)[.. new SortedSet<int> { 0, 1, observations.Count / 3, observations.Count / 2, observations.Count - 1, observations.Count }])
        {
            ICorpusProfile earlier = ProfileOf(stage, observations.Take(cut)), reread = Reread(stage, earlier);
            earlier.Merge(ProfileOf(stage, observations.Skip(cut)));
            if (!Bytes(earlier).AsSpan().SequenceEqual(whole))
            {
                yield return $"the first {cut} documents merged with the other {observations.Count - cut} gave another profile than all in order";
            }

            if (!Bytes(AddTo(reread, observations.Skip(cut))).AsSpan().SequenceEqual(whole))
            {
                yield return $"a profile of {cut} documents, written, read and taught the other {observations.Count - cut}, is another than one of all in order";
            }
        }
    }

    private static ICorpusProfile Reread(ICorpusStage stage, ICorpusProfile profile)
    {
        using var stream = new MemoryStream(Bytes(profile));
        return stage.ReadProfile(stream);
    }

    private static ICorpusProfile AddTo(ICorpusProfile profile, IEnumerable<byte[]> observations)
    {
        // The host never adds an observation of no bytes.
        foreach (byte[] observation in observations.Where(observation => observation.Length > 0))
        {
            profile.Add(observation);
        }

        return profile;
    }

    private static byte[] Bytes(ICorpusProfile profile)
    {
        using var stream = new MemoryStream();
        profile.Write(stream);
        return stream.ToArray();
    }

    internal static byte[] Observe(ICorpusStage stage, Document document)
    {
        var observation = new ArrayBufferWriter<byte>();
        stage.Observe(document, observation);
        return observation.WrittenSpan.ToArray();
    }
}
