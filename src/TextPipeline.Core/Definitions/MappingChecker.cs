using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reports the keys that a mapping may not have, and reads the text of those it may.</summary>
internal sealed class MappingChecker(List<Diagnostic> diagnostics)
{
    /// <summary>Reports every key that is not in the set.</summary>
    public void CheckKeys(SourceMapping mapping, KeySet keys)
    {
        foreach (SourceMember member in mapping.Members)
        {
            string key = member.Key.Value;
            if (keys.Later.Contains(key))
            {
                diagnostics.Add(DefinitionDiagnostics.NotSupportedYet(member.Key.Position, $"'{key}' in {keys.Owner}"));
            }
            else if (!keys.Known.Contains(key))
            {
                diagnostics.Add(DefinitionDiagnostics.UnknownKey(member.Key.Position, key, keys, Advise(key, keys)));
            }
        }
    }

    /// <summary>The text of a key, or null where it is not given or is no text, which is reported.</summary>
    public SourceScalar? ReadText(SourceMapping mapping, string key) =>
        mapping.Find(key) is { } member ? AsText(member.Value, $"'{key}'") : null;

    /// <summary>The text of a key that must be there.</summary>
    public SourceScalar? ReadRequiredText(SourceMapping mapping, string key, string owner)
    {
        if (mapping.Find(key) is null)
        {
            diagnostics.Add(DefinitionDiagnostics.MissingKey(mapping.Position, owner, key));
        }

        return ReadText(mapping, key);
    }

    /// <summary>A value that must be a text.</summary>
    public SourceScalar? AsText(SourceNode value, string what)
    {
        if (value is SourceScalar { IsNull: false } scalar)
        {
            return scalar;
        }

        diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, what, "a string", value.Describe()));
        return null;
    }

    /// <summary>The items of a key that holds a list, or null where it is not given or is no list, which is reported.</summary>
    public SourceSequence? ReadList(SourceMapping mapping, string key, string wanted)
    {
        if (mapping.Find(key) is not { } member)
        {
            return null;
        }

        if (member.Value is SourceSequence sequence)
        {
            return sequence;
        }

        diagnostics.Add(DefinitionDiagnostics.WrongType(member.Value.Position, $"'{key}'", wanted, member.Value.Describe()));
        return null;
    }

    private static string Advise(string key, KeySet keys)
    {
        string hint = NearestName.Hint(key, keys.Known);
        if (hint.Length > 0)
        {
            return hint;
        }

        if (keys == KeySet.Pipeline && (KeySet.Stage.Known.Contains(key) || KeySet.Stage.Later.Contains(key)))
        {
            return "; it belongs to an entry of 'stages': indent it like 'use'";
        }

        string known = $"; it has {DiagnosticText.Or(keys.Known)}";
        return keys == KeySet.Stage ? $"{known}; options of the stage go below 'with'" : known;
    }
}
