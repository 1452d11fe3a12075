using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <content>Values of one type. Each is null, or the default, where the key is not given or its value will not do, which is reported.</content>
internal sealed partial class KeyedMapping
{
    /// <summary>A whole number within a range.</summary>
    public int? ReadInteger(string key, int least, int most)
    {
        if (ReadLiteral(key, "a whole number") is not { } scalar)
        {
            return null;
        }

        bool parsed = int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        if (!parsed && !(scalar.Value.Length > 0 && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            ReportWrongType(key, "a whole number", scalar);
            return null;
        }

        return parsed && value >= least && value <= most ? value : ReportRange<int>(key, scalar, $"between {least} and {most}");
    }

    /// <summary>A number within a range.</summary>
    public double? ReadNumber(string key, double least, double most)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (ReadLiteral(key, "a number") is not { } scalar)
        {
            return null;
        }

        if (!double.TryParse(scalar.Value, Styles, CultureInfo.InvariantCulture, out double value))
        {
            ReportWrongType(key, "a number", scalar);
            return null;
        }

        return value >= least && value <= most ? value : ReportRange<double>(key, scalar, string.Create(CultureInfo.InvariantCulture, $"between {least} and {most}"));
    }

    /// <summary><c>true</c> or <c>false</c>, which is the default.</summary>
    public bool ReadBoolean(string key)
    {
        if (ReadLiteral(key, "true or false") is { } scalar && scalar.Value is not ("true" or "false"))
        {
            ReportWrongType(key, "true or false", scalar);
        }

        return Find(key) is SourceScalar { IsQuoted: false, Value: "true" };
    }

    /// <summary>A length of time within a range.</summary>
    public TimeSpan? ReadDuration(string key, TimeSpan least, TimeSpan most)
    {
        const string Wanted = "a duration such as 500ms, 10s, 5m, 2h or 1d";
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is not SourceScalar scalar || !Duration.TryParse(scalar.Value, out TimeSpan duration))
        {
            ReportWrongType(key, Wanted, value);
            return null;
        }

        return duration >= least && duration <= most
            ? duration
            : ReportRange<TimeSpan>(key, scalar, $"between {Duration.Format(least)} and {Duration.Format(most)}");
    }

    /// <summary>A list of texts; empty by default.</summary>
    public ImmutableArray<SourceScalar> ReadTexts(string key, string wanted)
    {
        ImmutableArray<SourceScalar>.Builder texts = ImmutableArray.CreateBuilder<SourceScalar>();
        foreach (SourceNode item in ReadList(key, wanted)?.Items ?? [])
        {
            if (item is SourceScalar { IsNull: false } text)
            {
                texts.Add(text);
            }
            else
            {
                _diagnostics.Add(DefinitionDiagnostics.WrongType(item.Position, $"an item of '{key}'", "a string", item.Describe()));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>One of some words, as its index.</summary>
    public int? ReadChoice(string key, ImmutableArray<string> words)
    {
        if (ReadText(key) is not { } scalar)
        {
            return null;
        }

        int index = words.IndexOf(scalar.Value);
        if (index < 0)
        {
            _diagnostics.Add(DefinitionDiagnostics.UnknownWord(scalar.Position, key, words, scalar.Value));
        }

        return index < 0 ? null : index;
    }

    /// <summary>A mapping of a kind of its own.</summary>
    /// <param name="key">The key.</param>
    /// <param name="keys">The keys below it.</param>
    /// <param name="wanted">What it wants, for a message.</param>
    public KeyedMapping? ReadMapping(string key, KeySet keys, string wanted)
    {
        SourceNode? value = Find(key);
        if (value is SourceMapping mapping)
        {
            return new KeyedMapping(mapping, keys, _diagnostics);
        }

        if (value is not null)
        {
            ReportWrongType(key, wanted, value);
        }

        return null;
    }

    // A value that YAML writes without quotes.
    private SourceScalar? ReadLiteral(string key, string wanted)
    {
        SourceNode? value = Find(key);
        if (value is null or SourceScalar { IsQuoted: false, IsNull: false })
        {
            return value as SourceScalar;
        }

        ReportWrongType(key, wanted, value);
        return null;
    }

    private void ReportWrongType(string key, string wanted, SourceNode found) =>
        _diagnostics.Add(DefinitionDiagnostics.WrongType(found.Position, $"'{key}'", wanted, found.Describe()));

    private T? ReportRange<T>(string key, SourceScalar found, string range)
        where T : struct
    {
        _diagnostics.Add(DefinitionDiagnostics.OutOfRange(found.Position, key, range, found.Value));
        return null;
    }
}
