using System.Text;

namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>Letters of Indian scripts that texts write as one character or as two, a letter and the dot below it.</summary>
/// <remarks>Unicode composes none of them when it normalizes (Unicode Standard Annex 15, composition exclusions), so both spellings are common.</remarks>
internal static class Nukta
{
    private const string Composed = "\u0958\u0959\u095A\u095B\u095C\u095D\u095E\u095F\u09DC\u09DD\u09DF\u0A33\u0A36\u0A59\u0A5A\u0A5B\u0A5E";
    private const string Letters = "\u0915\u0916\u0917\u091C\u0921\u0922\u092B\u092F\u09A1\u09A2\u09AF\u0A32\u0A38\u0A16\u0A17\u0A1C\u0A2B";

    /// <summary>A form with the letters written the other way; null where it has none.</summary>
    public static string? OtherSpelling(string form)
    {
        if (form.AsSpan().IndexOfAnyInRange('\u0900', '\u0A7F') < 0)
        {
            return null;
        }

        var other = new StringBuilder(form);
        for (int i = 0; i < Composed.Length; i++)
        {
            string two = $"{Letters[i]}{Dot(Composed[i])}";
            other = form.Contains(two, StringComparison.Ordinal) ? other.Replace(two, Composed[i].ToString()) : other.Replace(Composed[i].ToString(), two);
        }

        string text = other.ToString();
        return text == form ? null : text;
    }

    private static char Dot(char composed) => composed < '\u0980' ? '\u093C' : composed < '\u0A00' ? '\u09BC' : '\u0A3C';
}
