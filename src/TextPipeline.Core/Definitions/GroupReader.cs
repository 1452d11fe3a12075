using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads entries that hold lists of entries: groups and switches.</summary>
internal sealed class GroupReader(StageListReader lists, List<Diagnostic> diagnostics)
{
    public GroupEntry ReadGroup(SourceMapping mapping)
    {
        var keyed = new KeyedMapping(mapping, KeySet.Group, diagnostics);
        return new GroupEntry
        {
            Position = mapping.Position,
            Name = ReadName(keyed),
            When = keyed.ReadText("when"),
            Stages = lists.ReadStages(keyed, needsEntry: true),
        };
    }

    public SwitchEntry ReadSwitch(SourceMapping mapping)
    {
        var keyed = new KeyedMapping(mapping, KeySet.Switch, diagnostics);
        SourceSequence? list = keyed.ReadRequiredList("switch", "a list of cases, each with 'when' and 'stages'");
        if (list is { Items.IsEmpty: true })
        {
            diagnostics.Add(DefinitionDiagnostics.NoCases(list.Position));
        }

        return new SwitchEntry { Position = mapping.Position, When = keyed.ReadText("when"), Cases = ReadCases(list) };
    }

    private string? ReadName(KeyedMapping keyed)
    {
        if (keyed.Find("group") is SourceSequence or SourceMapping)
        {
            SourceNode value = keyed.Find("group")!;
            diagnostics.Add(DefinitionDiagnostics.WrongType(value.Position, "'group'", "a name", $"{value.Describe()}; write 'group: NAME', and the entries below 'stages'"));
            return null;
        }

        if (keyed.ReadRequiredText("group") is { } name && !EntryName.IsValid(name.Value))
        {
            diagnostics.Add(DefinitionDiagnostics.NotAName(name.Position, "group", name.Value));
        }

        return (keyed.Find("group") as SourceScalar)?.Value;
    }

    private ImmutableArray<CaseEntry> ReadCases(SourceSequence? list)
    {
        ImmutableArray<CaseEntry>.Builder cases = ImmutableArray.CreateBuilder<CaseEntry>();
        foreach (SourceNode item in list?.Items ?? [])
        {
            if (item is not SourceMapping mapping)
            {
                diagnostics.Add(DefinitionDiagnostics.WrongType(item.Position, "a case", "a mapping with 'when' and 'stages'", item.Describe()));
                continue;
            }

            var keyed = new KeyedMapping(mapping, KeySet.Case, diagnostics);
            var read = new CaseEntry(mapping.Position, keyed.ReadText("when"), lists.ReadStages(keyed, needsEntry: false));
            if (FindHiding(cases, read) is { } earlier)
            {
                diagnostics.Add(DefinitionDiagnostics.UnreachableCase(read.Position, earlier.Position.Line, earlier.When is not null));
            }

            // A `when` that will not do is reported, and is none that takes every document.
            if (keyed.Find("when") is null || read.When is not null)
            {
                cases.Add(read);
            }
        }

        return cases.DrainToImmutable();
    }

    private static CaseEntry? FindHiding(ImmutableArray<CaseEntry>.Builder cases, CaseEntry later) =>
        cases.FirstOrDefault(earlier => earlier.When is null || string.Equals(earlier.When.Value, later.When?.Value, StringComparison.Ordinal));
}
