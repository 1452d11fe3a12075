using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>A profile as the output of a pass over the corpus.</summary>
internal sealed class ProfileSink(string label, ICorpusProfile profile, long documents) : IDocumentSink
{
    /// <summary>How many documents the profile was learned from.</summary>
    public long Documents { get; private set; } = documents;

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside)
    {
        if (!encoded.IsEmpty)
        {
            try
            {
                profile.Add(encoded);
            }
            catch (Exception exception) when (exception is not IOException)
            {
                throw new RunAbortedException(LearningDiagnostics.Failed(label, OneLine.Of(exception.Message)));
            }

            Documents++;
        }

        return null;
    }

    public void Flush()
    {
    }

    public OutputPosition Mark() => default;

    public void Sync()
    {
    }

    public OutputPosition Finish() => default;

    public void Publish()
    {
    }

    public void Dispose()
    {
    }
}
