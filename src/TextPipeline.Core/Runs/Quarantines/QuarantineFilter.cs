using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Quarantines;

/// <summary>Which documents of a quarantine are meant.</summary>
/// <param name="Document">An identity, or a place as <c>FILE@OFFSET</c>; null for any.</param>
/// <param name="Stage">The label of the stage that they failed in; null for any.</param>
/// <param name="Reason">What kind of failure; null for any.</param>
internal sealed record QuarantineFilter(string? Document, string? Stage, string? Reason)
{
    public bool Includes(AccountLine line) =>
        (Document is null || string.Equals(Document, line.Id, StringComparison.Ordinal) || string.Equals(Document, QuarantineEntry.PlaceOf(line), StringComparison.Ordinal)
            || string.Equals(Document, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line.FileName}@{line.Offset}"), StringComparison.Ordinal))
        && (Stage is null || string.Equals(Stage, line.Stage, StringComparison.Ordinal))
        && (Reason is null || string.Equals(Reason, line.Reason, StringComparison.Ordinal));
}
