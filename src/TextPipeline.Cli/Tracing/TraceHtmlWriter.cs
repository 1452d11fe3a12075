using System.Globalization;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Tracing;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Cli.Tracing;

/// <summary>A trace as one page.</summary>
internal sealed class TraceHtmlWriter
{
    private readonly HtmlWriter _html;
    private readonly TraceReport _report;

    private TraceHtmlWriter(HtmlWriter html, TraceReport report)
    {
        _html = html;
        _report = report;
    }

    public static void Save(string path, TraceReport report) => HtmlPage.Save(
        path, $"{report.Pipeline}: {VisibleText.Of(report.Input.Id)}", html => new TraceHtmlWriter(html, report).WriteBody());

    private void WriteBody()
    {
        TimeSpan time = _report.Steps.OfType<StageStep>().Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Elapsed);
        _html.Markup("<header>\n").Element("h1", $"{_report.Pipeline}: {VisibleText.Of(_report.Input.Id)}").Markup("\n");
        _html.Element("p.faint", $"{Figures.Count(_report.Input.Text.Length, "character")}, {Figures.Time(time)} in {Figures.Count(_report.Steps.OfType<StageStep>().Count(), "call")} of stages").Markup("\n");
        foreach (WalkEnd end in _report.Ends)
        {
            _html.Markup($"<p><span class=\"end{(end.Kind == OutcomeKind.Written ? "" : " warn")}\">").Text(Of(end.Document.Document.Id) + StepWords.End(end, _report.At)).Markup("</span></p>\n");
        }

        _html.Markup("</header>\n");
        WriteTable();
        foreach ((int index, TraceStep step) in _report.Steps.Index())
        {
            if (step is StageStep stage)
            {
                WriteStage(stage, index);
            }
        }

        if (!_report.Unreached.IsEmpty && _report.At is null)
        {
            _html.Element("p.faint", $"Not reached: {string.Join(", ", _report.Unreached)}.").Markup("\n");
        }

        if (_report.At is not null)
        {
            foreach (WalkEnd end in _report.Ends)
            {
                WriteDocument(end.Document.Document);
            }
        }
    }

    private void WriteTable()
    {
        _html.Markup("<div class=\"table\"><table>\n<thead><tr><th>stage</th><th class=\"number\">time</th><th>what became of the document</th></tr></thead>\n<tbody>\n");
        foreach ((int index, TraceStep step) in _report.Steps.Index())
        {
            _html.Markup("<tr><td>");
            switch (step)
            {
                case StageStep stage:
                    _html.Markup(string.Create(CultureInfo.InvariantCulture, $"<a href=\"#s{index}\">")).Text(Name(stage)).Markup("</a></td>").Element("td.number", Figures.Time(stage.Elapsed)).Element("td", StepWords.Decision(stage));
                    break;
                case ConditionStep condition:
                    _html.Element("span.faint", Of(step.DocumentId) + condition.Label).Markup("</td><td></td>").Element("td.faint", StepWords.Condition(condition));
                    break;
            }

            _html.Markup("</tr>\n");
        }

        _html.Markup("</tbody>\n</table></div>\n");
    }

    private void WriteStage(StageStep step, int index)
    {
        bool isOpen = step.Decision != StageDecision.Emitted || step.Delta is { IsEmpty: false };
        _html.Markup(string.Create(CultureInfo.InvariantCulture, $"<details id=\"s{index}\"{(isOpen ? " open=\"open\"" : "")}>\n<summary>"));
        _html.Element("b", string.Create(CultureInfo.InvariantCulture, $"{step.Number} {Name(step)}")).Element("span.faint", $"{Figures.Time(step.Elapsed)}, {StepWords.Decision(step)}").Markup("</summary>\n");
        if (step.Message is not null)
        {
            _html.Element("p", VisibleText.Of(step.Message)).Markup("\n");
        }

        if (StepWords.Course(step) is { Length: > 0 } course)
        {
            _html.Element("p", course).Markup("\n");
        }

        if (step.Delta is not null)
        {
            DeltaHtmlWriter.Write(_html, step.Delta);
        }

        foreach (Document part in step.Parts)
        {
            _html.Markup("<p>").Element("b", VisibleText.Of(part.Id)).Text(" " + VisibleText.Beginning(part.Text, 120)).Markup("</p>\n");
        }

        _html.Markup("</details>\n");
    }

    private void WriteDocument(Document document)
    {
        _html.Element("h2", $"{VisibleText.Of(document.Id)} after {_report.At}").Markup("\n<pre dir=\"auto\">");
        foreach (string line in document.Text.Split('\n'))
        {
            _html.Text(VisibleText.Of(line)).Markup("\n");
        }

        _html.Markup("</pre>\n");
        DeltaHtmlWriter.Write(_html, DocumentDelta.Between(Document.Create(document.Id, document.Text), document, []));
    }

    private string Name(StageStep step) => Of(step.DocumentId) + step.Stage.Label + (step.Stage.Use == step.Stage.Label ? "" : $" ({step.Stage.Use})");

    // Parts that a stage split off are named; the document itself is what the page is about.
    private string Of(string id) => id == _report.Input.Id ? "" : VisibleText.Of(id) + " ";
}
