using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>A mapping whose keys have been held against the keys that it may have.</summary>
/// <remarks>
/// A misspelled key is reported and then read as the one that it is near to, so that what is wrong below it comes in the same run and the right key is not
/// reported missing as well.
/// </remarks>
internal sealed class KeyedMapping
{
    private readonly Dictionary<string, SourceNode> _values = new(StringComparer.Ordinal);
    private readonly SourcePosition _position;
    private readonly KeySet _keys;
    private readonly List<Diagnostic> _diagnostics;

    /// <summary>Reports every key that is not in the set.</summary>
    public KeyedMapping(SourceMapping mapping, KeySet keys, List<Diagnostic> diagnostics)
    {
        _position = mapping.Position;
        _keys = keys;
        _diagnostics = diagnostics;
        foreach (SourceMember member in mapping.Members)
        {
            if (keys.Contains(member.Key.Value))
            {
                _values.Add(member.Key.Value, member.Value);
            }
        }

        foreach (SourceMember member in mapping.Members)
        {
            if (keys.Later.Contains(member.Key.Value))
            {
                diagnostics.Add(DefinitionDiagnostics.NotSupportedYet(member.Key.Position, $"'{member.Key.Value}' in {keys.Owner}"));
            }
            else if (!keys.Known.Contains(member.Key.Value))
            {
                ReportUnknown(member);
            }
        }
    }

    public SourceNode? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>The text of a key, or null where it is not given or is no text, which is reported.</summary>
    public SourceScalar? ReadText(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is SourceScalar { IsNull: false } scalar)
        {
            return scalar;
        }

        _diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, $"'{key}'", "a string", value.Describe()));
        return null;
    }

    /// <summary>The text of a key that must be there.</summary>
    public SourceScalar? ReadRequiredText(string key)
    {
        ReportMissing(key);
        return ReadText(key);
    }

    /// <summary>A key that holds a list, or null where it is not given or is no list, which is reported.</summary>
    public SourceSequence? ReadList(string key, string wanted)
    {
        SourceNode? value = Find(key);
        if (value is not null and not SourceSequence)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, $"'{key}'", wanted, value.Describe()));
        }

        return value as SourceSequence;
    }

    /// <summary>A list that must be there.</summary>
    public SourceSequence? ReadRequiredList(string key, string wanted)
    {
        ReportMissing(key);
        return ReadList(key, wanted);
    }

    private void ReportMissing(string key)
    {
        if (!_values.ContainsKey(key))
        {
            _diagnostics.Add(DefinitionDiagnostics.MissingKey(_position, _keys.Owner, key));
        }
    }

    private void ReportUnknown(SourceMember member)
    {
        string key = member.Key.Value;
        string advice;
        if (NearestName.Find(key, _keys.Known) is { } nearest)
        {
            advice = $"; did you mean '{nearest}'?";
            _values.TryAdd(nearest, member.Value);
        }
        else if (_keys == KeySet.Pipeline && KeySet.Stage.Contains(key))
        {
            advice = "; it belongs to an entry of 'stages': indent it like 'use'";
        }
        else
        {
            advice = $"; its keys are {string.Join(", ", _keys.Known)}{(_keys == KeySet.Stage ? "; options of the stage go below 'with'" : "")}";
        }

        _diagnostics.Add(DefinitionDiagnostics.UnknownKey(member.Key.Position, key, _keys.Owner, advice));
    }
}
