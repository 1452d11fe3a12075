using Microsoft.Extensions.Logging;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Execution.Records;

/// <summary>Says what is left out, and hands it on to the records where the run keeps any.</summary>
/// <remarks>Where records keep everything, a corpus full of faults need not fill the log as well: after a while failures are only counted.</remarks>
internal sealed class LogRecorder : IRunRecorder
{
    private const int MostLogged = 20;
    private readonly ILogger _logger;
    private readonly RunRecords? _records;
    private readonly SecretMask _secrets;
    private int _failures;

    /// <param name="logger">Where it says so.</param>
    /// <param name="records">The run's records, or null.</param>
    /// <param name="secrets">What is shown nowhere; null for nothing.</param>
    public LogRecorder(ILogger logger, RunRecords? records, SecretMask? secrets = null)
    {
        _secrets = secrets ?? new SecretMask();
        _logger = logger;
        _records = records;
    }

    public void Written(in InputRecord record, int part, ReadOnlySpan<byte> encoded, string? name) => _records?.Written(record, part, encoded, name);

    public void Dropped(string id, in InputRecord record, int part, Ending ending)
    {
        if (_records is null)
        {
            _logger.LogInformation("{Document} was dropped by {Stage}: {Reason}", id, ending.Stage, ending.Reason);
        }

        _records?.Dropped(id, record, part, ending);
    }

    public void Quarantined(string id, in InputRecord record, int part, Ending ending, ReadOnlySpan<byte> original)
    {
        _failures++;
        if (!_secrets.IsEmpty)
        {
            ending = ending with { Message = _secrets.Mask(ending.Message), Exception = ending.Exception is null ? null : _secrets.Mask(ending.Exception) };
        }

        if (_records is null || _failures <= MostLogged)
        {
            string place = record.Line > 0 ? $"{record.File.Name}:{record.Line}" : record.Offset > 0 ? $"{record.File.Name}@{record.Offset}" : record.File.Name;
            _logger.LogError("{Document} ({Place}) failed in {Stage}: {Reason}: {Message}", id, place, ending.Stage, ending.Reason, ending.Message);
        }
        else if (_failures == MostLogged + 1)
        {
            _logger.LogError("further failures are written to {File} only", _records.QuarantinePath);
        }

        _records?.Quarantined(id, record, part, ending, original);
    }
}
