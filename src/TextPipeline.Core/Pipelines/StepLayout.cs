using System.Collections.Immutable;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines;

/// <summary>Lays the nested entries of a definition out as steps.</summary>
internal sealed class StepLayout
{
    private readonly Func<StageEntry, PipelineStage?> _build;
    private readonly Func<Diagnostics.SourcePosition, SourceScalar, ICondition?> _compile;
    private readonly List<PipelineStep?> _steps = [];

    /// <summary>Makes a layout.</summary>
    /// <param name="build">Builds a stage; null where that failed and is reported.</param>
    /// <param name="compile">Compiles a condition; null where that failed and is reported.</param>
    public StepLayout(Func<StageEntry, PipelineStage?> build, Func<Diagnostics.SourcePosition, SourceScalar, ICondition?> compile)
    {
        _build = build;
        _compile = compile;
    }

    /// <summary>The steps; entries that could not be built are left out.</summary>
    public ImmutableArray<PipelineStep> Lay(ImmutableArray<FlowEntry> entries)
    {
        AddAll(entries);
        return [.. _steps.Select(step => step ?? throw new InvalidOperationException("A jump was never given its target."))];
    }

    private void AddAll(ImmutableArray<FlowEntry> entries)
    {
        foreach (FlowEntry entry in entries)
        {
            switch (entry)
            {
                case StageEntry stage:
                    When(entry, stage.Label, () => AddStage(stage));
                    break;
                case GroupEntry group:
                    When(entry, group.Name ?? $"group in line {entry.Position.Line}", () => AddAll(group.Stages));
                    break;
                case SwitchEntry choice:
                    When(entry, $"switch in line {entry.Position.Line}", () => AddSwitch(choice));
                    break;
            }
        }
    }

    private void When(FlowEntry entry, string label, Action add)
    {
        if (entry.When is { } when && _compile(entry.Position, when) is { } condition)
        {
            int branch = Reserve();
            add();
            _steps[branch] = new PipelineStep.Branch(condition, _steps.Count, label);
        }
        else
        {
            add();
        }
    }

    private void AddStage(StageEntry entry)
    {
        if (_build(entry) is not { } stage)
        {
            return;
        }

        if (entry.Fallback.IsEmpty)
        {
            _steps.Add(new PipelineStep.Call(stage, null));
            return;
        }

        // The fallback lies behind a jump that documents take on which the stage did not fail.
        int call = Reserve(), jump = Reserve();
        _steps[call] = new PipelineStep.Call(stage, _steps.Count);
        AddAll(entry.Fallback);
        _steps[jump] = new PipelineStep.Jump(_steps.Count);
    }

    private void AddSwitch(SwitchEntry choice)
    {
        var ends = new List<int>();
        foreach (CaseEntry one in choice.Cases)
        {
            ICondition? condition = one.When is { } when ? _compile(one.Position, when) : null;
            int branch = condition is null ? -1 : Reserve();
            AddAll(one.Stages);
            ends.Add(Reserve());
            if (condition is not null)
            {
                _steps[branch] = new PipelineStep.Branch(condition, _steps.Count, $"case in line {one.Position.Line}");
            }
        }

        foreach (int end in ends)
        {
            _steps[end] = new PipelineStep.Jump(_steps.Count);
        }
    }

    private int Reserve()
    {
        _steps.Add(null);
        return _steps.Count - 1;
    }
}
