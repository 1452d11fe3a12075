using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Execution.Progress;

namespace TextPipeline.Cli.Progress;

/// <summary>How far a run is, in words.</summary>
internal static class ProgressWords
{
    /// <summary>The pieces of one line: documents, bytes, pace, what is left, what went wrong, where the time goes.</summary>
    public static IEnumerable<string> Pieces(ProgressSnapshot progress)
    {
        yield return Figures.Count(progress.Documents.Read, "document");
        yield return progress.TotalBytes is { } total ? $"{Figures.Bytes(progress.Bytes)} of {Figures.Bytes(total)}" : Figures.Bytes(progress.Bytes);
        yield return $"{Figures.Number((long)Math.Round(progress.DocumentsPerSecond))} documents/s";
        yield return Figures.Bytes(progress.BytesPerSecond) + "/s";
        yield return progress.Left is { } left ? $"{Figures.Clock(left)} left" : $"{Figures.Clock(progress.Elapsed)} so far";
        yield return $"dropped {Figures.Number(progress.Documents.Dropped)}";
        yield return $"quarantined {Figures.Number(progress.Documents.Quarantined)}";
        if (progress.Slowest is { } slowest)
        {
            yield return $"slowest {slowest.Label} {Figures.Share(slowest.Share, 1)}";
        }
    }

    /// <summary>The pieces in as few lines as the width allows; a piece is never broken.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<string> pieces, int width)
    {
        const string Between = "  ";
        var lines = new List<string>();
        foreach (string piece in pieces)
        {
            if (lines.Count > 0 && lines[^1].Length + Between.Length + piece.Length <= width)
            {
                lines[^1] += Between + piece;
            }
            else
            {
                lines.Add(piece);
            }
        }

        return lines;
    }
}
