using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>Draws the entries of a definition as a graph. Needs no plugin.</summary>
internal sealed class PipelineGraphBuilder
{
    private readonly ImmutableArray<GraphNode>.Builder _nodes = ImmutableArray.CreateBuilder<GraphNode>();
    private readonly ImmutableArray<GraphEdge>.Builder _edges = ImmutableArray.CreateBuilder<GraphEdge>();
    private readonly ImmutableArray<GraphGroup>.Builder _groups = ImmutableArray.CreateBuilder<GraphGroup>();

    // The ways that still lead nowhere: the next node takes them all.
    private List<OpenEnd> _ends = [];
    private GraphGroup? _group;

    private PipelineGraphBuilder()
    {
    }

    public static PipelineGraph Build(PipelineDefinition definition)
    {
        var builder = new PipelineGraphBuilder();
        builder.Add(GraphNodeKind.Input, "documents in");
        builder.AddAll(definition.Stages);
        builder.Add(GraphNodeKind.Output, "documents out");
        return new PipelineGraph(definition.Name, builder._nodes.DrainToImmutable(), builder._edges.DrainToImmutable(), builder._groups.DrainToImmutable());
    }

    private void AddAll(ImmutableArray<FlowEntry> entries)
    {
        foreach (FlowEntry entry in entries)
        {
            if (entry.When is not { } when)
            {
                Add(entry);
                continue;
            }

            string condition = Add(GraphNodeKind.Condition, when.Value);
            _ends = [new OpenEnd(condition, "yes", IsFailure: false)];
            Add(entry);
            _ends.Add(new OpenEnd(condition, "no", IsFailure: false));
        }
    }

    private void Add(FlowEntry entry)
    {
        switch (entry)
        {
            case StageEntry stage:
                AddStage(stage);
                break;
            case GroupEntry group:
                AddGroup(group);
                break;
            case SwitchEntry choice:
                AddSwitch(choice);
                break;
        }
    }

    private void AddStage(StageEntry stage)
    {
        string node = Add(GraphNodeKind.Stage, [.. EntryWords.Of(stage)]);
        if (!stage.Fallback.IsEmpty)
        {
            List<OpenEnd> ends = _ends;
            _ends = [new OpenEnd(node, "on error", IsFailure: true)];
            AddAll(stage.Fallback);
            _ends.InsertRange(0, ends);
        }
    }

    private void AddGroup(GroupEntry group)
    {
        GraphGroup? around = _group;
        _group = new GraphGroup(string.Create(CultureInfo.InvariantCulture, $"g{_groups.Count + 1}"), EntryWords.Of(group), around);
        _groups.Add(_group);
        AddAll(group.Stages);
        _group = around;
    }

    private void AddSwitch(SwitchEntry choice)
    {
        string node = Add(GraphNodeKind.Switch, "switch");
        var ends = new List<OpenEnd>();
        foreach (CaseEntry one in choice.Cases)
        {
            _ends = [new OpenEnd(node, EntryWords.Of(one), IsFailure: false)];
            AddAll(one.Stages);
            ends.AddRange(_ends);
        }

        if (choice.Cases.All(one => one.When is not null))
        {
            ends.Add(new OpenEnd(node, "else", IsFailure: false));
        }

        _ends = ends;
    }

    private string Add(GraphNodeKind kind, params ImmutableArray<string> lines)
    {
        var node = new GraphNode(string.Create(CultureInfo.InvariantCulture, $"n{_nodes.Count}"), kind, lines, _group);
        _nodes.Add(node);
        _edges.AddRange(_ends.Select(end => new GraphEdge(end.From, node.Id, end.Label, end.IsFailure)));
        _ends = [new OpenEnd(node.Id, null, IsFailure: false)];
        return node.Id;
    }

    private sealed record OpenEnd(string From, string? Label, bool IsFailure);
}
