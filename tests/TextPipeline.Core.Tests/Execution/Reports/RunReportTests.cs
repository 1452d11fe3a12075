using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.Tests.Execution.Figures;
using TextPipeline.Core.Tests.IO;

namespace TextPipeline.Core.Tests.Execution.Reports;

public sealed class RunReportTests
{
    private static RunReport Report(string lines, Func<Document, StageContext, StageResult> process) => RunReport.Of(RecordedRun.Of(lines, new FakeContextStage(process)).Summary);

    private static string Lines(params string[] texts) => string.Concat(texts.Select((text, i) => $$"""{"id":"d{{i}}","text":"{{text}}"}""" + "\n"));

    [Fact]
    public void NeverFired_OfAStage_IsWhatItAnnouncedAndNeverDid()
    {
        StageReport stage = Report(Lines("a", "b"), (document, context) =>
        {
            context.Count("rule/edits", 0);
            context.Count("rule/counts", 0);
            context.Count("rule/sleeps", 0);
            context.Count("rule/counts", document.Text == "b" ? 1 : 0);
            return StageResult.Emit(document.Rewrite("c", "rule/edits"));
        }).Stages[0];
        Assert.Equal(["rule/sleeps"], stage.NeverFired);
        Assert.Equal([KeyValuePair.Create("rule/counts", 1L)], stage.Counters);
        Assert.Equal([KeyValuePair.Create("rule/edits", 2L)], stage.Edits);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        RunReport report = Report(Lines("drop", "fail", "split", "x") + "oops\n", (document, context) =>
        {
            context.Count("seen");
            context.Count("never", 0);
            return document.Text switch
            {
                "drop" => StageResult.Drop("empty"),
                "fail" => StageResult.Fail("broken", "it broke"),
                "split" => StageResult.Split(document.Derive("a", "1"), document.Derive("b", "2")),
                _ => StageResult.Emit(document.Rewrite("y", "changed")),
            };
        });
        RunReport read = RunReportJson.Read(FiguresJson.Of(writer => RunReportJson.Write(writer, report)));
        Assert.Equal(FiguresJson.Of(writer => RunReportJson.Write(writer, report)).GetRawText(), FiguresJson.Of(writer => RunReportJson.Write(writer, read)).GetRawText());
        Assert.Equal(("done", "test", report.Documents), (read.State, read.Pipeline, read.Documents));
        Assert.Equal(["input malformed_json 1", "stage_1 broken 1", "stage_1 empty 1"], read.Endings.Select(ending => $"{ending.Stage} {ending.Reason} {ending.Documents}"));
        Assert.Equal(report.Errors, read.Errors);
    }

    [Fact]
    public void Of_Halted_SaysSo() =>
        Assert.Equal("halted", RunReport.Of(RecordedRun.Of(Lines("a"), 1, Core.Definitions.FailurePolicy.Halt, new FakeStage(_ => StageResult.Fail("no", ""))).Summary).State);

    [Fact]
    public void Comparison_OfTwoRuns_TellsWhatChangedByStageAndReason()
    {
        RunReport a = Report(Lines("a", "b", "c"), (document, _) => document.Text == "c" ? StageResult.Drop("late") : StageResult.Emit(document.Rewrite("x", "rule/one")));
        RunReport b = Report(Lines("a", "b", "c"), (document, context) =>
        {
            context.Count("seen");
            return document.Text == "b" ? StageResult.Drop("early") : StageResult.Emit(document.Rewrite("x", "rule/two").Rewrite("y", "rule/one"));
        });
        var comparison = new RunComparison(a, b with { Stages = [b.Stages[0], b.Stages[0] with { Label = "added", Edits = [], Counters = [] }] });
        Assert.Equal([new CountChange("stage_1", "early", 0, 1), new CountChange("stage_1", "late", 1, 0)], comparison.Endings);
        Assert.Equal([new CountChange("stage_1", "rule/two", 0, 2)], comparison.Edits);
        Assert.Equal([new CountChange("stage_1", "seen", 0, 3)], comparison.Counters);
        Assert.Equal([("stage_1", true, true), ("added", false, true)], comparison.Stages.Select(stage => (stage.Label, stage.A is not null, stage.B is not null)));
    }

    [Theory]
    [InlineData(null, "error TP3313: the run in 'FOLDER' has no report.json; it is written when a run ends")]
    [InlineData("{", "error TP3314: the report 'FOLDER/report.json' cannot be read: ")]
    [InlineData("{\"state\":\"done\"}", "error TP3314: the report 'FOLDER/report.json' cannot be read: ")]
    [InlineData("{\"state\":1}", "error TP3314: the report 'FOLDER/report.json' cannot be read: ")]
    public void Read_FaultyReport_SaysWhy(string? content, string message)
    {
        using var folder = new TemporaryFolder();
        if (content is not null)
        {
            File.WriteAllText(Path.Combine(folder.Path, "report.json"), content);
        }

        var diagnostics = new List<Diagnostic>();
        Assert.Null(RunReportFile.Read(folder.Path, diagnostics));
        Assert.StartsWith(message.Replace("FOLDER", folder.Path, StringComparison.Ordinal), Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }
}
