using System.Collections.Immutable;
using TextPipeline.Core.Definitions.Includes;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads the entries of a list of stages, nested ones too. Labels come later, as they are unique over all lists.</summary>
internal sealed class StageListReader
{
    private const string Wanted = "a stage's name or a mapping with 'use', 'group', 'switch' or 'include'";
    private readonly List<Diagnostic> _diagnostics;
    private readonly StageEntryReader _stages;
    private readonly GroupReader _groups;
    private readonly IncludeReader _includes;

    /// <param name="session">The reading.</param>
    /// <param name="file">The file that the lists stand in.</param>
    public StageListReader(DefinitionSession session, DefinitionFile file)
    {
        _diagnostics = session.Diagnostics;
        _stages = new StageEntryReader(this, _diagnostics);
        _groups = new GroupReader(this, _diagnostics);
        _includes = new IncludeReader(session, file);
    }

    /// <summary>Reads a list; entries that cannot be read are left out.</summary>
    public ImmutableArray<FlowEntry> Read(SourceSequence list)
    {
        ImmutableArray<FlowEntry>.Builder entries = ImmutableArray.CreateBuilder<FlowEntry>(list.Items.Length);
        foreach (SourceNode item in list.Items)
        {
            if (ReadEntry(item) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Reads the list under <c>stages</c> of a mapping, where it must be.</summary>
    /// <param name="keyed">The mapping.</param>
    /// <param name="needsEntry">Whether an empty list is a fault.</param>
    public ImmutableArray<FlowEntry> ReadStages(KeyedMapping keyed, bool needsEntry)
    {
        SourceNode? value = keyed.Find("stages");
        if (value is SourceMapping)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, "'stages'", "a list of stages", "a mapping; begin each entry with '- '"));
            return [];
        }

        // `stages:` and below it entries that are no further in than the group: YAML reads them as entries of the list around.
        if (value is SourceScalar { IsNull: true } && keyed.Keys != KeySet.Pipeline && keyed.Keys != KeySet.Included)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, $"'stages' of {keyed.Keys.Owner}", "a list of stages", "nothing; indent its entries below it"));
            return [];
        }

        if (keyed.ReadRequiredList("stages", "a list of stages") is not { } list)
        {
            return [];
        }

        if (needsEntry && list.Items.IsEmpty)
        {
            _diagnostics.Add(DefinitionDiagnostics.NoStages(list.Position));
        }

        return Read(list);
    }

    private FlowEntry? ReadEntry(SourceNode item)
    {
        if (item is SourceScalar { IsNull: false } shorthand)
        {
            return _stages.ReadShorthand(shorthand);
        }

        if (item is not SourceMapping mapping)
        {
            string advice = item is SourceSequence ? "; take one '- ' away, or begin a group with 'group: NAME'" : "";
            _diagnostics.Add(DefinitionDiagnostics.WrongType(item.Position, "an entry of 'stages'", Wanted, item.Describe() + advice));
            return null;
        }

        if (FindStageAsKey(mapping) is { } stageAsKey)
        {
            _diagnostics.Add(DefinitionDiagnostics.StageAsKey(stageAsKey.Position, stageAsKey.Value));
            return _stages.Read(new SourceMapping(mapping.Position, mapping.Members.RemoveAll(member => member.Key == stageAsKey)), stageAsKey);
        }

        KeySet keys = KindOf(ref mapping);
        return keys == KeySet.Group ? _groups.ReadGroup(mapping)
            : keys == KeySet.Switch ? _groups.ReadSwitch(mapping)
            : keys == KeySet.Include ? _includes.Read(mapping)
            : _stages.Read(mapping, stageAsKey: null);
    }

    // By its first key that says so; one that is misspelled counts where none is right.
    private KeySet KindOf(ref SourceMapping mapping)
    {
        KeySet? keys = null;
        string first = "";
        foreach (SourceMember member in mapping.Members)
        {
            if (KeySet.OfKind(member.Key.Value) is not { } found)
            {
                continue;
            }

            if (keys is null)
            {
                (keys, first) = (found, member.Key.Value);
            }
            else
            {
                _diagnostics.Add(DefinitionDiagnostics.SeveralKinds(member.Key.Position, first, member.Key.Value));
                mapping = new SourceMapping(mapping.Position, mapping.Members.Remove(member));
            }
        }

        if (keys is not null)
        {
            return keys;
        }

        foreach (SourceMember member in mapping.Members)
        {
            if (!KeySet.OfAnyEntry.Contains(member.Key.Value) && NearestName.Find(member.Key.Value, KeySet.Kinds.Select(one => one.Key)) is { } nearest)
            {
                return KeySet.OfKind(nearest)!;
            }
        }

        return mapping.Find("stages") is null ? KeySet.Stage : KeySet.Group;
    }

    // `- strip_ads: { … }`, as other tools write it: one clear message in place of two, and the stage is still looked for.
    private static SourceScalar? FindStageAsKey(SourceMapping mapping)
    {
        SourceScalar? unknown = null;
        foreach (SourceMember member in mapping.Members)
        {
            string key = member.Key.Value;
            if (KeySet.Stage.Contains(key) && key is not "use")
            {
                continue;
            }

            if (unknown is not null || KeySet.OfAnyEntry.Contains(key) || !EntryName.IsValid(key) || NearestName.Find(key, KeySet.OfAnyEntry) is not null)
            {
                return null;
            }

            unknown = member.Key;
        }

        return unknown;
    }
}
