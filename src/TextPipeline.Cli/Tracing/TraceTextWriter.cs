using TextPipeline.Core.Execution;
using TextPipeline.Core.Tracing;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Cli.Tracing;

/// <summary>A trace for a terminal.</summary>
internal sealed class TraceTextWriter
{
    private const string Indent = "     ";
    private readonly StyledWriter _output;
    private readonly TraceReport _report;
    private readonly int _width;

    private TraceTextWriter(StyledWriter output, TraceReport report)
    {
        _output = output;
        _report = report;
        _width = report.Steps.Select(step => Name(step).Length).DefaultIfEmpty().Max();
    }

    public static void Write(TextWriter output, bool colored, TraceReport report)
    {
        var writer = new TraceTextWriter(new StyledWriter(output, colored), report);
        writer.WriteAll();
    }

    private void WriteAll()
    {
        _output.Write(_report.Pipeline, TextStyle.Heading).Line($": {VisibleText.Of(_report.Input.Id)}, {Figures.Count(_report.Input.Text.Length, "character")}");
        _output.Line();
        foreach (TraceStep step in _report.Steps)
        {
            switch (step)
            {
                case StageStep stage:
                    WriteStage(stage);
                    break;
                case ConditionStep condition:
                    _output.Write($"   {Name(step).PadRight(_width)}").Line($"              {StepWords.Condition(condition)}", TextStyle.Faint);
                    break;
            }
        }

        if (!_report.Unreached.IsEmpty && _report.At is null)
        {
            _output.Line($"   not reached: {string.Join(", ", _report.Unreached)}", TextStyle.Faint);
        }

        _output.Line();
        foreach (WalkEnd end in _report.Ends)
        {
            WriteEnd(end);
        }
    }

    private void WriteStage(StageStep step)
    {
        bool isHard = step.Decision is StageDecision.Failed or StageDecision.Dropped;
        _output.Write($"{step.Number,2} ", TextStyle.Faint).Write(Name(step).PadRight(_width), TextStyle.Heading);
        _output.Write($"  {Figures.Time(step.Elapsed),10}  ", TextStyle.Faint).Line(StepWords.Decision(step), isHard ? TextStyle.Warning : TextStyle.Plain);
        if (step.Message is not null)
        {
            _output.Line(Indent + VisibleText.Of(step.Message), TextStyle.Warning);
        }

        if (StepWords.Course(step) is { Length: > 0 } course)
        {
            _output.Line(Indent + course);
        }

        if (step.Delta is not null)
        {
            DeltaTextWriter.Write(_output, step.Delta, Indent);
        }

        foreach (Document part in step.Parts)
        {
            _output.Line($"{Indent}{VisibleText.Of(part.Id)}  {VisibleText.Beginning(part.Text, 60)}");
        }
    }

    private void WriteEnd(WalkEnd end)
    {
        Document document = end.Document.Document;
        string name = document.Id == _report.Input.Id ? "" : VisibleText.Of(document.Id) + " ";
        _output.Line(name + StepWords.End(end, _report.At), end.Kind is OutcomeKind.Written ? TextStyle.Heading : TextStyle.Warning);
        if (_report.At is { } at)
        {
            if (_report.Unreached.Contains(at))
            {
                _output.Line($"the document did not come to {at}", TextStyle.Warning);
            }

            WriteDocument(document);
        }
    }

    private void WriteDocument(Document document)
    {
        _output.Line();
        foreach (string line in (document.Text.EndsWith('\n') ? document.Text[..^1] : document.Text).Split('\n'))
        {
            _output.Line(VisibleText.Of(line));
        }

        _output.Line();
        DocumentDelta all = DocumentDelta.Between(Document.Create(document.Id, document.Text), document, []);
        DeltaTextWriter.Write(_output, all, "");
    }

    private string Name(TraceStep step)
    {
        string name = step is StageStep stage ? stage.Stage.Label + (stage.Stage.Use == stage.Stage.Label ? "" : $" ({stage.Stage.Use})") : ((ConditionStep)step).Label;
        return step.DocumentId == _report.Input.Id ? name : $"{name} [{VisibleText.Of(step.DocumentId)}]";
    }
}
