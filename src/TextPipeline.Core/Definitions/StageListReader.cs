using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads the entries of <c>stages</c> and gives each its label.</summary>
internal sealed class StageListReader(List<Diagnostic> diagnostics)
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

        SourceScalar? stageAsKey = FindStageAsKey(mapping);
        if (stageAsKey is not null)
        {
            diagnostics.Add(DefinitionDiagnostics.StageAsKey(stageAsKey.Position, stageAsKey.Value));
            mapping = new SourceMapping(mapping.Position, mapping.Members.RemoveAll(member => member.Key == stageAsKey));
        }

        var keyed = new KeyedMapping(mapping, KeySet.Stage, diagnostics);
        StageReference? use = stageAsKey is null ? ReadUse(keyed) : StageReference.Parse(stageAsKey);
        SourceScalar? label = ReadLabel(keyed);
        SourceMapping? with = ReadWith(keyed);
        FailurePolicy onError = ReadOnError(keyed);
        return use is null ? null : new Draft(item.Position, use, label, with, onError);
    }

    // `- strip_ads: { … }`, as other tools write it: one clear message in place of two, and the stage is still looked for.
    private static SourceScalar? FindStageAsKey(SourceMapping mapping)
    {
        SourceScalar? unknown = null;
        foreach (SourceMember member in mapping.Members)
        {
            string key = member.Key.Value;
            if (KeySet.Stage.Contains(key) && key is not ("use" or "group" or "switch" or "include"))
            {
                continue;
            }

            if (unknown is not null || KeySet.Stage.Contains(key) || !EntryName.IsValid(key) || NearestName.Find(key, KeySet.Stage.Known) is not null)
            {
                return null;
            }

            unknown = member.Key;
        }

        return unknown;
    }

    private StageReference? ReadUse(KeyedMapping keyed)
    {
        // An entry that is something else, such as a group, lacks no stage; that it does not work yet is already reported.
        if (keyed.Find("use") is null && (keyed.Find("group") ?? keyed.Find("switch") ?? keyed.Find("include")) is not null)
        {
            return null;
        }

        return keyed.ReadRequiredText("use") is { } use ? ReadReference(use) : null;
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
            diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, "'with'", "a mapping of options", value.Describe()));
        }

        // Nothing is as good as an empty mapping: what is left when every option is commented out.
        return value as SourceMapping;
    }

    private FailurePolicy ReadOnError(KeyedMapping keyed)
    {
        if (keyed.Find("on_error") is SourceSequence list)
        {
            diagnostics.Add(DefinitionDiagnostics.NotSupportedYet(list.Position, "a list of stages in 'on_error'"));
            return FailurePolicy.Quarantine;
        }

        if (keyed.ReadText("on_error") is not { } name)
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
