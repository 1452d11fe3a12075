using System.Text;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>A text that a page gives for machines, to find its lines in: by their first and last letters, in linear time.</summary>
internal sealed class StatedText
{
    private const int Window = 24;
    private const ulong Base = 1_000_003;

    private readonly HashSet<ulong> _windows = [], _wholes = [];

    public StatedText(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            string letters = Letters(text);
            _wholes.Add(Hash(letters));
            ulong hash = 0, top = 1;
            for (int i = 0; i < letters.Length; i++)
            {
                hash = (hash * Base) + letters[i];
                top *= i < Window ? Base : 1;
                hash -= i >= Window ? letters[i - Window] * top : 0;
                if (i >= Window - 1)
                {
                    _windows.Add(hash);
                }
            }
        }
    }

    public bool IsEmpty => _wholes.Count == 0;

    /// <summary>How much of a line is found: 0 nothing, 1 one of its ends, 2 both ends or the whole.</summary>
    public int Find(string line)
    {
        if (IsEmpty)
        {
            return 0;
        }

        string letters = Letters(line);
        if (letters.Length < Window)
        {
            return letters.Length > 0 && _wholes.Contains(Hash(letters)) ? 2 : 0;
        }

        return (_windows.Contains(Hash(letters.AsSpan(0, Window))) ? 1 : 0) + (_windows.Contains(Hash(letters.AsSpan(letters.Length - Window))) ? 1 : 0);
    }

    private static ulong Hash(ReadOnlySpan<char> letters)
    {
        ulong hash = 0;
        foreach (char c in letters)
        {
            hash = (hash * Base) + c;
        }

        return hash;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
