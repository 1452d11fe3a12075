using System.Globalization;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Execution;

/// <summary>Checks what a stage made of a document against the entry's <c>guard</c>. A split is checked as a whole.</summary>
internal static class StageGuard
{
    /// <summary>The failure, or null where nothing is breached.</summary>
    public static StageResult? Check(GuardEntry guard, Document before, StageResult result) => result switch
    {
        StageResult.Emitted emitted => Check(guard, before, [emitted.Document]),
        StageResult.SplitUp split => Check(guard, before, split.Documents.AsSpan()),
        _ => null,
    };

    private static StageResult? Check(GuardEntry guard, Document before, ReadOnlySpan<Document> after)
    {
        long left = 0;
        foreach (Document document in after)
        {
            left += document.Text.Length;
        }

        double removed = before.Text.Length == 0 ? 0 : Math.Max(0, before.Text.Length - left) / (double)before.Text.Length;
        if (guard.MaxRemoved is { } most && removed > most)
        {
            return Breach($"{before.Text.Length - left} of {before.Text.Length} characters were removed ({Percent(removed)}), more than max_removed: {Number(most)}");
        }

        if (guard.MinLeft is { } least && left < least)
        {
            return Breach($"{left} characters are left, fewer than min_left: {least}");
        }

        if (guard.DigitsUnchanged && !SameDigits(before.Text, after, out int place))
        {
            return Breach($"the digits changed, which digits_unchanged forbids: the first difference is at digit {place}");
        }

        foreach (Document document in after)
        {
            string was = before.Metadata.GetValueOrDefault(MetadataKeys.Language, ""), now = document.Metadata.GetValueOrDefault(MetadataKeys.Language, "");
            if (guard.LanguageUnchanged && !string.Equals(was, now, StringComparison.Ordinal))
            {
                return Breach($"the language changed from '{was}' to '{now}', which language_unchanged forbids");
            }
        }

        return null;
    }

    private static StageResult Breach(string message) => StageResult.Fail("guard_breached", message);

    private static bool SameDigits(string before, ReadOnlySpan<Document> after, out int place)
    {
        place = 0;
        int position = 0;
        foreach (Document document in after)
        {
            foreach (char character in document.Text)
            {
                if (!char.IsDigit(character))
                {
                    continue;
                }

                place++;
                position = NextDigit(before, position);
                if (position == before.Length || before[position++] != character)
                {
                    return false;
                }
            }
        }

        place++;
        return NextDigit(before, position) == before.Length;
    }

    private static int NextDigit(string text, int position)
    {
        while (position < text.Length && !char.IsDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
