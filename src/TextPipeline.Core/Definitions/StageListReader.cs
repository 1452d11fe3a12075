using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads the entries of <c>stages</c> and gives each its label.</summary>
internal sealed class StageListReader(MappingChecker checker, List<Diagnostic> diagnostics)
{
    public ImmutableArray<StageEntry> Read(SourceSequence list)
    {
        var drafts = new List<Draft>(list.Items.Length);
        foreach (SourceNode item in list.Items)
        {
            if (ReadEntry(item) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return Label(drafts);
    }

    private Draft? ReadEntry(SourceNode item)
    {
        if (item is SourceScalar { IsNull: false } shorthand)
        {
            return ReadReference(shorthand) is { } stage ? new Draft(item.Position, stage, null, null, FailurePolicy.Quarantine) : null;
        }

        if (item is not SourceMapping mapping)
        {
            diagnostics.Add(DefinitionDiagnostics.WrongType(item.Position, "an entry of 'stages'", "a stage's name or a mapping with 'use'", item.Describe()));
            return null;
        }

        if (FindStageAsKey(mapping) is { } key)
        {
            diagnostics.Add(DefinitionDiagnostics.StageAsKey(key.Position, key.Value));
            return null;
        }

        checker.CheckKeys(mapping, KeySet.Stage);
        StageReference? use = ReadUse(mapping);
        SourceScalar? label = ReadLabel(mapping);
        SourceMapping? with = ReadWith(mapping);
        FailurePolicy onError = ReadOnError(mapping);
        return use is null ? null : new Draft(item.Position, use, label, with, onError);
    }

    // `- strip_ads: { … }`, as other tools write it: one clear message instead of two.
    private static SourceScalar? FindStageAsKey(SourceMapping mapping)
    {
        if (mapping.Members is not [{ Key: var key }] || KeySet.Stage.Known.Contains(key.Value) || KeySet.Stage.Later.Contains(key.Value))
        {
            return null;
        }

        return EntryName.IsValid(key.Value) && NearestName.Find(key.Value, KeySet.Stage.Known) is null ? key : null;
    }

    private StageReference? ReadUse(SourceMapping mapping)
    {
        // An entry that is something else, such as a group, lacks no stage; that it does not work yet is already reported.
        if (mapping.Find("use") is null && (mapping.Find("group") ?? mapping.Find("switch") ?? mapping.Find("include")) is not null)
        {
            return null;
        }

        return checker.ReadRequiredText(mapping, "use", KeySet.Stage.Owner) is { } use ? ReadReference(use) : null;
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

    private SourceScalar? ReadLabel(SourceMapping mapping)
    {
        if (checker.ReadText(mapping, "label") is not { } label)
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

    private SourceMapping? ReadWith(SourceMapping mapping)
    {
        SourceNode? value = mapping.Find("with")?.Value;
        if (value is not null and not SourceMapping and not SourceScalar { IsNull: true })
        {
            diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, "'with'", "a mapping of options", value.Describe()));
        }

        // Nothing is as good as an empty mapping: what is left when every option is commented out.
        return value as SourceMapping;
    }

    private FailurePolicy ReadOnError(SourceMapping mapping)
    {
        if (mapping.Find("on_error") is not { } member)
        {
            return FailurePolicy.Quarantine;
        }

        if (member.Value is SourceSequence list)
        {
            diagnostics.Add(DefinitionDiagnostics.NotSupportedYet(list.Position, "a list of stages in 'on_error'"));
            return FailurePolicy.Quarantine;
        }

        if (checker.AsText(member.Value, "'on_error'") is not { } name)
        {
            return FailurePolicy.Quarantine;
        }

        if (FailurePolicies.Parse(name.Value) is { } policy)
        {
            return policy;
        }

        diagnostics.Add(DefinitionDiagnostics.UnknownPolicy(name.Position, name.Value));
        return FailurePolicy.Quarantine;
    }

    // Labels that are written come first, so that adding one never renames another entry in silence: a clash of a label with a name that an entry
    // has by default is an error at the label. Only entries of one stage without labels are numbered.
    private ImmutableArray<StageEntry> Label(List<Draft> drafts)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Draft draft in drafts)
        {
            if (draft.Label is null)
            {
                lines.TryAdd(draft.Use.Stage, draft.Position.Line);
            }
        }

        foreach (Draft draft in drafts)
        {
            if (draft.Label is { } label && !lines.TryAdd(label.Value, label.Position.Line))
            {
                diagnostics.Add(DefinitionDiagnostics.DuplicateLabel(label.Position, label.Value, lines[label.Value]));
            }
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        ImmutableArray<StageEntry>.Builder entries = ImmutableArray.CreateBuilder<StageEntry>(drafts.Count);
        foreach (Draft draft in drafts)
        {
            entries.Add(new StageEntry
            {
                Position = draft.Position,
                Use = draft.Use,
                Label = draft.Label?.Value ?? Number(draft.Use.Stage, lines, counts),
                With = draft.With,
                OnError = draft.OnError,
            });
        }

        return entries.DrainToImmutable();
    }

    private static string Number(string stage, Dictionary<string, int> taken, Dictionary<string, int> counts)
    {
        int number = counts.GetValueOrDefault(stage) + 1;
        string label = stage;
        while (number > 1 && !taken.TryAdd(label = $"{stage}_{number}", 0))
        {
            number++;
        }

        counts[stage] = number;
        return label;
    }

    private sealed record Draft(SourcePosition Position, StageReference Use, SourceScalar? Label, SourceMapping? With, FailurePolicy OnError);
}
