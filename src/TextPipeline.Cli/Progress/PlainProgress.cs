using Serilog.Events;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Execution.Progress;

namespace TextPipeline.Cli.Progress;

/// <summary>Lines among those of the log.</summary>
internal static class PlainProgress
{
    public static void Write(ProgressSnapshot progress, LogFactory logs)
    {
        if (logs.IsJson)
        {
            logs.Serilog.Information(
                "progress: read {Read}, written {Written}, dropped {Dropped}, quarantined {Quarantined}, {Bytes} of {TotalBytes} bytes, {DocumentsPerSecond} documents/s, {SecondsLeft} s left, slowest {SlowestStage}",
                progress.Documents.Read, progress.Documents.Written, progress.Documents.Dropped, progress.Documents.Quarantined,
                progress.Bytes, progress.TotalBytes, Math.Round(progress.DocumentsPerSecond, 1), progress.Left is { } left ? Math.Round(left.TotalSeconds) : null, progress.Slowest?.Label);
        }
        else
        {
            logs.WriteLine(LogEventLevel.Information, $"textpipeline: {string.Join(", ", ProgressWords.Pieces(progress))}");
        }
    }
}
