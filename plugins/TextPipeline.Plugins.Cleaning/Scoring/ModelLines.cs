using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.Scoring;

/// <summary>The lines of a model file that say something, with their numbers.</summary>
internal sealed class ModelLines(string file, TextReader reader)
{
    private int _number;

    public string Current { get; private set; } = "";

    public bool MoveNext()
    {
        do
        {
            string? line = reader.ReadLine();
            _number++;
            if (line is null)
            {
                Current = "";
                return false;
            }

            Current = line;
        }
        while (Current.Length == 0 || Current[0] == '#');
        return true;
    }

    /// <summary>Goes to the next line, which must start with a word, and gives what follows it.</summary>
    public ReadOnlySpan<char> Header(string word)
    {
        bool found = MoveNext() && Current.StartsWith(word, StringComparison.Ordinal) && Current.Length > word.Length && Current[word.Length] == ' ';
        return found ? Current.AsSpan(word.Length + 1) : throw Fault($"'{word}' and its value should stand here");
    }

    public int Number(ReadOnlySpan<char> text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw Fault($"'{text}' is no whole number from {least} to {most}");

    public FormatException Fault(string message) => new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {_number}: {message}."));
}
