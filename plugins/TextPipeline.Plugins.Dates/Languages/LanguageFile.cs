using System.Globalization;

namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>Reads the lines of a language file into a builder.</summary>
/// <remarks>
/// The format is a flat YAML mapping, read by hand because a pipeline's start must not wait for a YAML library:
/// <c>key: form, form, …</c>, where the key is a <see cref="SenseKind"/> in snake_case, then a unit and a value where the kind has them
/// (<c>month 1</c>, <c>relative day -1</c>, <c>offset week -1</c>, <c>holiday easter+1</c>). Further keys: <c>order: dmy</c>, <c>order dmy: GB, AU</c> for regions that differ from their language, <c>writes: dots</c> (<see cref="Habits"/>) and
/// <c>remove: form, …</c>, which takes the senses of forms back.
/// </remarks>
internal static class LanguageFile
{
    private static readonly Dictionary<string, SenseKind> Kinds = Names<SenseKind>();
    private static readonly Dictionary<string, Habits> HabitNames = Names<Habits>();
    private static readonly Dictionary<string, TimeUnit> Units = Names<TimeUnit>();

    /// <summary>Reads one file.</summary>
    /// <exception cref="LanguageFileException">A line is not of the format.</exception>
    public static void Read(string path, Stream stream, LexiconBuilder builder)
    {
        using var reader = new StreamReader(stream);
        for (int number = 1; reader.ReadLine() is string line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !TryAdd(line[..colon], line[(colon + 2)..], builder))
            {
                throw new LanguageFileException(path, number, line);
            }
        }
    }

    private static bool TryAdd(string key, string value, LexiconBuilder builder)
    {
        if (key.StartsWith("order ", StringComparison.Ordinal))
        {
            bool isOrder = Enum.TryParse(key.AsSpan(6), ignoreCase: true, out DateOrder regional);
            if (isOrder && builder.Region is string region && value.Split(',', StringSplitOptions.TrimEntries).Contains(region))
            {
                builder.Order = regional;
            }

            return isOrder;
        }

        if (key == "order")
        {
            return Enum.TryParse(value.Trim(), ignoreCase: true, out DateOrder order) && (builder.Order = order) == order;
        }

        string[] forms = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (key == "writes")
        {
            return forms.All(form => HabitNames.TryGetValue(form, out Habits habit) && (builder.Habits |= habit) != Habits.None);
        }

        if (key == "remove")
        {
            Array.ForEach(forms, builder.Remove);
            return true;
        }

        if (!TryReadSense(key.Split(' '), out Sense sense))
        {
            return false;
        }

        foreach (string form in forms)
        {
            builder.Add(form.Trim('"'), sense);
        }

        return true;
    }

    private static bool TryReadSense(string[] key, out Sense sense)
    {
        sense = default;
        if (!Kinds.TryGetValue(key[0], out SenseKind kind))
        {
            return false;
        }

        if (kind == SenseKind.Holiday)
        {
            int rule = 0;
            bool isRule = key.Length == 2 && HolidayRule.TryParse(key[1], out rule);
            sense = new Sense(kind, rule, TimeUnit.None);
            return isRule;
        }

        int next = 1;
        TimeUnit unit = TimeUnit.None;
        if (next < key.Length && Units.TryGetValue(key[next], out unit))
        {
            next++;
        }

        int value = 0;
        if (next < key.Length && !int.TryParse(key[next++], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        sense = new Sense(kind, value, unit);
        return next == key.Length;
    }

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum
    {
        var names = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T value in Enum.GetValues<T>())
        {
            names.Add(SnakeCase(value.ToString()), value);
        }

        return names;
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((character, i) => i > 0 && char.IsAsciiLetterUpper(character) ? "_" + WordKey.Fold(character) : WordKey.Fold(character).ToString()));
}
