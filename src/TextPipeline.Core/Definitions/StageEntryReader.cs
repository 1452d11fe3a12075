using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads one entry that uses a stage.</summary>
internal sealed class StageEntryReader(StageListReader lists, List<Diagnostic> diagnostics)
{
    /// <summary>Reads a bare name.</summary>
    public StageEntry? ReadShorthand(SourceScalar name) =>
        ReadReference(name) is { } use ? new StageEntry { Position = name.Position, Use = use, Label = "" } : null;

    /// <summary>Reads a mapping.</summary>
    /// <param name="mapping">The mapping, without the key that is a stage.</param>
    /// <param name="stageAsKey">The stage where it was written as a key, which is reported.</param>
    public StageEntry? Read(SourceMapping mapping, SourceScalar? stageAsKey)
    {
        var keyed = new KeyedMapping(mapping, KeySet.Stage, diagnostics);
        StageReference? use = stageAsKey is not null ? StageReference.Parse(stageAsKey)
            : keyed.ReadRequiredText("use") is { } name ? ReadReference(name)
            : null;
        SourceScalar? label = ReadLabel(keyed);
        var entry = new StageEntry
        {
            Position = mapping.Position,
            Use = use ?? new StageReference(mapping.Position, null, ""),
            Label = label?.Value ?? "",
            LabelPosition = label?.Position,
            With = ReadWith(keyed),
            When = keyed.ReadText("when"),
            Timeout = keyed.ReadDuration("timeout", EntryLimits.ShortestTimeout, EntryLimits.LongestTimeout),
            Retry = ReadRetry(keyed),
            Guard = ReadGuard(keyed),
            Isolation = (IsolationLevel?)keyed.ReadChoice("isolation", EntryLimits.Isolations),
            Profile = keyed.ReadText("profile"),
        };
        entry = ReadOnError(keyed, entry);
        return use is null ? null : entry;
    }

    private StageReference? ReadReference(SourceScalar scalar)
    {
        StageReference? reference = StageReference.Parse(scalar);
        if (reference is null)
        {
            diagnostics.Add(DefinitionDiagnostics.NotAStageReference(scalar.Position, scalar.Value));
        }

        return reference;
    }

    private SourceScalar? ReadLabel(KeyedMapping keyed)
    {
        if (keyed.ReadText("label") is not { } label)
        {
            return null;
        }

        if (EntryName.IsValid(label.Value))
        {
            return label;
        }

        diagnostics.Add(DefinitionDiagnostics.NotAName(label.Position, "label", label.Value));
        return null;
    }

    private SourceMapping? ReadWith(KeyedMapping keyed)
    {
        SourceNode? value = keyed.Find("with");
        if (value is not null and not SourceMapping and not SourceScalar { IsNull: true })
        {
            bool looksLikeStages = value is SourceSequence list && list.Items.Any(item => item is SourceMapping entry && KeySet.Kinds.Any(kind => entry.Find(kind.Key) is not null));
            string advice = looksLikeStages ? "; these are entries: indent them like the entry around" : "";
            diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, "'with'", "a mapping of options", value.Describe() + advice));
        }

        // Nothing is as good as an empty mapping: what is left when every option is commented out.
        return value as SourceMapping;
    }

    private static RetryEntry? ReadRetry(KeyedMapping keyed)
    {
        if (keyed.ReadMapping("retry", KeySet.Retry, "a mapping such as { attempts: 3, backoff: 1s }") is not { } retry)
        {
            return null;
        }

        var defaults = new RetryEntry();
        return new RetryEntry
        {
            Attempts = retry.ReadInteger("attempts", 1, EntryLimits.MaxAttempts) ?? defaults.Attempts,
            Backoff = retry.ReadDuration("backoff", TimeSpan.Zero, EntryLimits.LongestBackoff) ?? defaults.Backoff,
            MaxBackoff = retry.ReadDuration("max_backoff", TimeSpan.Zero, EntryLimits.LongestBackoff) ?? defaults.MaxBackoff,
            On = [.. retry.ReadTexts("on", "a list of reasons such as [timeout]").Select(reason => reason.Value)],
        };
    }

    private static GuardEntry? ReadGuard(KeyedMapping keyed)
    {
        if (keyed.ReadMapping("guard", KeySet.Guard, "a mapping such as { max_removed: 0.8 }") is not { } guard)
        {
            return null;
        }

        return new GuardEntry
        {
            MaxRemoved = guard.ReadNumber("max_removed", 0, 1),
            MinLeft = guard.ReadInteger("min_left", 0, int.MaxValue),
            DigitsUnchanged = guard.ReadBoolean("digits_unchanged"),
            LanguageUnchanged = guard.ReadBoolean("language_unchanged"),
        };
    }

    private StageEntry ReadOnError(KeyedMapping keyed, StageEntry entry)
    {
        switch (keyed.Find("on_error"))
        {
            case null:
                break;
            case SourceSequence { Items.IsEmpty: true } list:
                diagnostics.Add(DefinitionDiagnostics.EmptyFallback(list.Position));
                break;
            case SourceSequence list:
                return entry with { Fallback = lists.Read(list) };
            case SourceScalar { IsNull: false } name when FailurePolicies.Parse(name.Value) is { } policy:
                return entry with { OnError = policy };
            case SourceScalar { IsNull: false } name:
                diagnostics.Add(DefinitionDiagnostics.UnknownWord(name.Position, "on_error", FailurePolicies.Names, name.Value));
                break;
            case { } other:
                diagnostics.Add(DefinitionDiagnostics.WrongType(other.Position, "'on_error'", $"{DiagnosticText.Or([.. FailurePolicies.Names, "a list of stages"])}", other.Describe()));
                break;
        }

        return entry;
    }
}
