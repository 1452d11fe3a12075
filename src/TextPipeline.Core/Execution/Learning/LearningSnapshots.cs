using System.Diagnostics;
using System.Text.Json;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines.Profiles;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>Writes the profile so far from time to time, so that a pass over a large corpus can go on after a death of the process.</summary>
/// <remarks>A profile is written whole and while nothing is learned, so the next waits until writing is a small part of the time.</remarks>
internal sealed class LearningSnapshots : ICheckpoints
{
    private const int LeastShareOfTime = 20;
    private readonly LearningFiles _files;
    private readonly ICorpusProfile _profile;
    private readonly ProfileSink _sink;
    private readonly AppendFile _ids;
    private TimeSpan _interval;
    private long _last = Stopwatch.GetTimestamp();

    public LearningSnapshots(LearningFiles files, ICorpusProfile profile, ProfileSink sink, AppendFile ids, TimeSpan interval)
    {
        _files = files;
        _profile = profile;
        _sink = sink;
        _ids = ids;
        _interval = interval;
    }

    public void Offer(RunState state)
    {
        if (Stopwatch.GetElapsedTime(_last) >= _interval)
        {
            Take(state);
        }
    }

    /// <summary>Writes the profile so far.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Take(RunState state)
    {
        long started = Stopwatch.GetTimestamp();
        _ids.Flush();
        _ids.Sync();
        using (var file = new PartialFile(_files.SnapshotPath))
        {
            ProfileFile.Write(file.Stream, writer => WriteHeader(writer, state), _profile);
            file.Complete();
        }

        _last = Stopwatch.GetTimestamp();
        TimeSpan rest = Stopwatch.GetElapsedTime(started) * LeastShareOfTime;
        _interval = rest > _interval ? rest : _interval;
    }

    private void WriteHeader(Utf8JsonWriter writer, RunState state)
    {
        writer.WriteNumber("observed", _sink.Documents);
        writer.WriteNumber("ids", _ids.Length);
        RunStateJson.Write(writer, state);
    }
}
