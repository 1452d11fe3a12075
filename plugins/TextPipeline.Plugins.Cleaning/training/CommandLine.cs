using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.Training;

/// <summary>Arguments as files and <c>--options</c> with a value each.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    public CommandLine(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith('-') && i + 1 < arguments.Count)
            {
                _options[arguments[i].TrimStart('-')] = arguments[++i];
            }
            else
            {
                Files.Add(arguments[i]);
            }
        }
    }

    public List<string> Files { get; } = [];

    public string? Option(string name) => _options.GetValueOrDefault(name);

    public double Number(string name, double otherwise) =>
        _options.TryGetValue(name, out string? text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
