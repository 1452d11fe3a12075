namespace TextPipeline.Text.Words;

/// <summary>Finds the words of a text: maximal runs of letters, marks and digits.</summary>
public static class WordTokenizer
{
    /// <summary>Calls of this enumerate the words of a text in order, without allocation.</summary>
    public static WordEnumerator Enumerate(ReadOnlySpan<char> text) => new(text);
}
