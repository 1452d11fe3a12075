using System.Collections.Immutable;
using System.Globalization;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Which characters are letters of which script: the resource <c>data/scripts.txt</c>.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class ScriptTable
{
    private readonly byte[] _scripts = new byte[char.MaxValue + 1];

    private ScriptTable(ImmutableArray<Script> scripts) => Scripts = scripts;

    /// <summary>The scripts; <see cref="IndexOf"/> counts from 1.</summary>
    public ImmutableArray<Script> Scripts { get; private set; }

    /// <summary>The number of a character's script, or 0 where it is no letter of any.</summary>
    public int IndexOf(char character) => _scripts[character];

    /// <summary>Reads the table: a line a script, <c>name weight least languages-or-file ranges…</c>, with <c>#</c> before comments.</summary>
    /// <exception cref="FormatException">A line is not so; the message gives its number.</exception>
    public static ScriptTable Read(TextReader reader)
    {
        var table = new ScriptTable([]);
        var scripts = ImmutableArray.CreateBuilder<Script>();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string[] fields = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0)
            {
                continue;
            }

            if (fields.Length < 5 || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int weight)
                || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out int least))
            {
                throw new FormatException($"Line {number} of the table of scripts is not 'name weight least languages ranges'.");
            }

            bool isFile = fields[3].Contains('.', StringComparison.Ordinal);
            scripts.Add(new Script(fields[0], weight, least, isFile ? [] : [fields[3]], isFile ? fields[3] : null));
            foreach (string range in fields.AsSpan(4))
            {
                table.Fill(range, (byte)scripts.Count, number);
            }
        }

        table.Scripts = scripts.ToImmutable();
        return table;
    }

    private void Fill(string range, byte script, int line)
    {
        string[] bounds = range.Split('-');
        if (bounds.Length != 2
            || !ushort.TryParse(bounds[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort first)
            || !ushort.TryParse(bounds[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort last)
            || last < first)
        {
            throw new FormatException($"Line {line} of the table of scripts: '{range}' is no range of code points such as 0370-03FF.");
        }

        _scripts.AsSpan(first, last - first + 1).Fill(script);
    }
}
