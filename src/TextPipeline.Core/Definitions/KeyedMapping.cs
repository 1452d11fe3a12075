using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>A mapping whose keys have been held against the keys that it may have.</summary>
/// <remarks>
/// A misspelled key is reported and then read as the one that it is near to, so that what is wrong below it comes in the same run and the right key is not
/// reported missing as well.
/// </remarks>
internal sealed partial class KeyedMapping
{
    private readonly Dictionary<string, SourceNode> _values = new(StringComparer.Ordinal);
    private readonly SourcePosition _position;
    private readonly List<Diagnostic> _diagnostics;

    /// <summary>Reports every key that is not in the set.</summary>
    public KeyedMapping(SourceMapping mapping, KeySet keys, List<Diagnostic> diagnostics)
    {
        _position = mapping.Position;
        Keys = keys;
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
            if (!keys.Known.Contains(member.Key.Value))
            {
                ReportUnknown(member);
            }
        }
    }

    /// <summary>The keys that it may have.</summary>
    public KeySet Keys { get; }

    public SourceNode? Find(string key) => _values.TryGetValue(key, out SourceNode? value) ? value : null;

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
            _diagnostics.Add(DefinitionDiagnostics.MissingKey(_position, Keys.Owner, key));
        }
    }

    private void ReportUnknown(SourceMember member)
    {
        string key = member.Key.Value;
        string? nearest = NearestName.Find(key, Keys.Known);
        if (nearest is not null)
        {
            _values.TryAdd(nearest, member.Value);
        }

        string advice = nearest is null ? Advise(key) : $"; did you mean '{nearest}'?";
        _diagnostics.Add(DefinitionDiagnostics.UnknownKey(member.Key.Position, key, Keys.Owner, advice));
    }

    private string Advise(string key)
    {
        if (Keys == KeySet.Pipeline && KeySet.OfAnyEntry.Contains(key))
        {
            return "; it belongs to an entry of 'stages': indent it like 'use'";
        }

        if (Keys == KeySet.Stage && key == "stages")
        {
            return "; a stage holds no others, a group does: begin it with 'group: NAME'";
        }

        if (Keys == KeySet.Case && key == "default")
        {
            return "; a case without 'when' takes every document that reaches it";
        }

        bool isOfStage = Keys != KeySet.Stage && KeySet.Stage.Contains(key) && KeySet.Kinds.Any(kind => kind.Keys == Keys);
        return $"; its keys are {string.Join(", ", Keys.Known)}"
            + (isOfStage ? $"; '{key}' belongs to a stage's entry" : Keys == KeySet.Stage ? "; options of the stage go below 'with'" : "");
    }
}
