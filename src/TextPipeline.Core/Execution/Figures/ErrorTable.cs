using System.Text.Json;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>Failures by stage and reason, each with its first document. Bounded: kinds that come after the bound are counted together.</summary>
internal sealed class ErrorTable
{
    /// <summary>How many kinds are kept apart.</summary>
    public const int MostKinds = 200;

    private const int LongestMessage = 500;

    private readonly Dictionary<(string Stage, string Reason), RunError> _errors = [];
    private readonly SecretMask _secrets;

    /// <param name="secrets">What no example may show.</param>
    public ErrorTable(SecretMask secrets) => _secrets = secrets;

    /// <summary>The kinds, the most frequent first; of equals by stage and reason.</summary>
    public IEnumerable<RunError> MostFrequent => _errors.Values
        .OrderByDescending(error => error.Documents).ThenBy(error => error.Stage, StringComparer.Ordinal).ThenBy(error => error.Reason, StringComparer.Ordinal);

    /// <summary>Counts a document that failed.</summary>
    public void Count(string id, in InputRecord record, Ending ending)
    {
        // An example is made once, for it is masked and cut.
        if (_errors.TryGetValue((ending.Stage, ending.Reason), out RunError? known))
        {
            _errors[(ending.Stage, ending.Reason)] = known with { Documents = known.Documents + 1 };
        }
        else
        {
            Add(new RunError(ending.Stage, ending.Reason, 1, id, DocumentPlace.Of(record), Short(_secrets.Mask(ending.Message))));
        }
    }

    public void Add(ErrorTable other)
    {
        foreach (RunError error in other._errors.Values)
        {
            Add(error);
        }
    }

    private void Add(RunError error)
    {
        (string, string) key = (error.Stage, error.Reason);
        if (!_errors.ContainsKey(key) && _errors.Count >= MostKinds)
        {
            key = (CountTable.Others, CountTable.Others);
            error = error with { Stage = CountTable.Others, Reason = CountTable.Others };
        }

        _errors[key] = _errors.TryGetValue(key, out RunError? known) ? known with { Documents = known.Documents + error.Documents } : error;
    }

    private static string Short(string message)
    {
        if (message.Length <= LongestMessage)
        {
            return message;
        }

        int end = char.IsHighSurrogate(message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage;
        return message[..end] + "…";
    }

    public void Write(Utf8JsonWriter writer, string member)
    {
        writer.WriteStartArray(member);
        foreach (RunError error in MostFrequent)
        {
            writer.WriteStartObject();
            WriteError(writer, error);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the members of one entry, whose object is open.</summary>
    public static void WriteError(Utf8JsonWriter writer, RunError error)
    {
        writer.WriteString("stage", error.Stage);
        writer.WriteString("reason", error.Reason);
        writer.WriteNumber("documents", error.Documents);
        writer.WriteString("id", error.Id);
        error.Place.Write(writer);
        writer.WriteString("message", error.Message);
    }

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    public void Read(JsonElement array)
    {
        foreach (JsonElement error in array.EnumerateArray())
        {
            Add(ReadError(error));
        }
    }

    /// <summary>Reads what <see cref="WriteError"/> wrote.</summary>
    public static RunError ReadError(JsonElement error) => new(
        error.GetProperty("stage").GetString() ?? "",
        error.GetProperty("reason").GetString() ?? "",
        error.GetProperty("documents").GetInt64(),
        error.GetProperty("id").GetString() ?? "",
        DocumentPlace.Read(error),
        error.GetProperty("message").GetString() ?? "");
}
