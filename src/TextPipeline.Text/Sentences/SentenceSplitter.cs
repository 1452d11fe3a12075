namespace TextPipeline.Text.Sentences;

/// <summary>Finds the sentences of a text.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class SentenceSplitter
{
    /// <summary>Makes a splitter.</summary>
    /// <param name="language">BCP 47; <c>und</c> where it is not known.</param>
    public SentenceSplitter(string language) => Language = language;

    /// <summary>The language whose rules it follows.</summary>
    public string Language { get; }

#pragma warning disable CA1822
    /// <summary>The sentences in order: they do not overlap, none starts or ends with white space, and between two there is nothing but white space.</summary>
    public IReadOnlyList<TextSegment> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSegment>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool border = i == text.Length || text[i] == '\n' || (i > 0 && char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?');
            if (!border)
            {
                continue;
            }

            int from = start, end = i;
            while (from < end && char.IsWhiteSpace(text[from])) from++;
            while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
            if (from < end) sentences.Add(new TextSegment(from, end));
            start = i;
        }

        return sentences;
    }
}
