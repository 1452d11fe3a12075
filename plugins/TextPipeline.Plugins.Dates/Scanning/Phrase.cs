using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>Finds the phrases of a lexicon in a text: words parted by a space or two, or a hyphen.</summary>
internal static class Phrase
{
    // In unspaced scripts, the longest word inside a phrase.
    private const int LongestPart = 6;

    /// <summary>Finds the longest phrase that starts with a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">The phrases.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="end">Where the word ends; where the phrase ends.</param>
    /// <param name="node">The phrase in the lexicon.</param>
    public static bool TryMatch(string text, Lexicon lexicon, int start, ref int end, out int node)
    {
        node = Lexicon.Missing;
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        if (!lexicon.MayBe(word))
        {
            return false;
        }

        int at = lexicon.Find(Lexicon.Root, word), reached = end;
        while (at != Lexicon.Missing)
        {
            if (lexicon.Kinds(at) != 0)
            {
                (node, end) = (at, reached);
            }

            if (!lexicon.HasChildren(at) || NextWord(text, reached) is not int next)
            {
                break;
            }

            (at, reached) = FindNext(text, lexicon, at, next);
        }

        if (node == Lexicon.Missing)
        {
            return false;
        }

        // A point that belongs to the abbreviation.
        end += end - start >= 3 && text[end - 2] == '.' && end < text.Length && text[end] == '.' ? 1 : 0;
        return true;
    }

    // The child of a node that the text goes on with; in unspaced scripts the longest one that starts here.
    private static (int Node, int End) FindNext(string text, Lexicon lexicon, int node, int start)
    {
        int end;
        if (CharacterClasses.Of(text[start]) != CharacterClass.Unspaced)
        {
            end = WordBounds.End(text, start);
            int word = lexicon.Find(node, text.AsSpan(start, end - start));
            int apostrophe = word == Lexicon.Missing ? WordBounds.IndexOfApostrophe(text, start, end) : -1;

            // "Babalar Günü'nde": the word before the ending.
            return apostrophe > 0 ? (lexicon.Find(node, text.AsSpan(start, apostrophe)), start + apostrophe) : (word, end);
        }

        for (end = Math.Min(text.Length, start + LongestPart); end > start; end--)
        {
            int child = lexicon.Find(node, text.AsSpan(start, end - start));
            if (child != Lexicon.Missing)
            {
                return (child, end);
            }
        }

        return (Lexicon.Missing, start);
    }

    // The start of the word behind one hyphen or a few spaces, or null.
    private static int? NextWord(string text, int position)
    {
        if (position < text.Length && text[position] == '-')
        {
            position++;
        }
        else
        {
            // "presidents' day".
            position += position + 1 < text.Length && WordKey.IsApostrophe(text[position]) && CharacterClasses.Of(text[position + 1]) == CharacterClass.Space ? 1 : 0;
            int limit = Math.Min(text.Length, position + 3);
            while (position < limit && CharacterClasses.Of(text[position]) == CharacterClass.Space)
            {
                position++;
            }

            // "miniti 'e".
            position += position + 1 < text.Length && WordKey.IsApostrophe(text[position]) && CharacterClasses.Of(text[position + 1]) == CharacterClass.Letter ? 1 : 0;
        }

        return position < text.Length && CharacterClasses.Of(text[position]) is CharacterClass.Letter or CharacterClass.Unspaced ? position : null;
    }
}
