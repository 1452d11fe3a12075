using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>A document that the account calls written.</summary>
internal sealed class ExpectedDocument
{
    public required AccountLine Line { get; init; }

    /// <summary>The record that it comes from, as <c>FILE@OFFSET</c>, or the file's name.</summary>
    public required string Place { get; init; }

    /// <summary>How many outcomes the record has.</summary>
    public required int Parts { get; init; }

    /// <summary>The identity of its record; null until someone asks, because most are never named.</summary>
    public string? RecordId { get; set; }

    /// <summary>Whether the input could be read for its identity, and not only its place is known.</summary>
    public required bool IsFromInput { get; init; }

    /// <summary>What it is called where no one knows the identity of a part.</summary>
    public string Name => Parts > 1 ? $"{RecordId}, part {Line.Part + 1} of {Parts}" : RecordId!;

    /// <summary>Whether a document of the output may be it, by its identity: that of the record, or of a child of it.</summary>
    public bool MayBe(string id) =>
        string.Equals(id, RecordId, StringComparison.Ordinal) || (Parts > 1 && id.StartsWith(RecordId + "/", StringComparison.Ordinal));
}
