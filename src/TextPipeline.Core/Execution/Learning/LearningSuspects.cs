using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>The documents that were in flight when a run died while a stage learned: in a file of the run's folder, until the run is done.</summary>
/// <remarks>A shard learns from the whole corpus, so such a document may be none of its own: files are numbered as they are in the corpus.</remarks>
internal static class LearningSuspects
{
    public const string InFlight = "in_flight";

    private const string FileName = "suspects.json";

    /// <summary>Adds what passes left in flight that are no more, and gives all.</summary>
    /// <param name="runFolder">The folder of a run that is about to go on.</param>
    public static ImmutableArray<RecordRange> Collect(string runFolder)
    {
        string folder = Path.Combine(runFolder, LearningFiles.FolderName), path = Path.Combine(folder, FileName);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        string[] left = Directory.GetFiles(folder, "*." + InFlight);
        ImmutableArray<RecordRange> suspects = [.. Read(path).Concat(left.SelectMany(file => InFlightMap.Read(file))).Distinct()];
        if (!suspects.IsEmpty)
        {
            using var file = new PartialFile(path);
            using (var writer = new Utf8JsonWriter(file.Stream))
            {
                writer.WriteStartArray();
                foreach (RecordRange range in suspects)
                {
                    range.Write(writer);
                }

                writer.WriteEndArray();
            }

            file.Complete();
        }

        Array.ForEach(left, File.Delete);
        return suspects;
    }

    /// <summary>The same records where files have other numbers; those in files that are not there are left out.</summary>
    public static ImmutableArray<RecordRange> Renumber(ImmutableArray<RecordRange> ranges, ImmutableArray<InputFile> from, ImmutableArray<InputFile> to)
    {
        var renumbered = ImmutableArray.CreateBuilder<RecordRange>();
        foreach (RecordRange range in ranges)
        {
            int first = Find(range.FirstFile), last = Find(range.LastFile);
            if (first >= 0 && last >= 0)
            {
                renumbered.Add(range with { FirstFile = first, LastFile = last });
            }
        }

        return renumbered.DrainToImmutable();

        int Find(int file)
        {
            for (int i = 0; file < from.Length && i < to.Length; i++)
            {
                if (string.Equals(to[i].Path, from[file].Path, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>The run is done.</summary>
    public static void Forget(string runFolder)
    {
        if (Directory.Exists(Path.Combine(runFolder, LearningFiles.FolderName)))
        {
            File.Delete(Path.Combine(runFolder, LearningFiles.FolderName, FileName));
        }
    }

    private static ImmutableArray<RecordRange> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.EnumerateArray().Select(RecordRange.Read)];
    }
}
