using System.Globalization;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Tests.Execution.Figures;

public sealed class ErrorTableTests
{
    private static readonly InputRecord Record = new(new InputFile("in.jsonl", null, InputFormat.Jsonl, Compression.None), 0, 1, 120, 7);

    [Fact]
    public void Count_FailuresOfOneKind_KeepsTheFirst()
    {
        var table = new ErrorTable(new SecretMask());
        table.Count("a", Record, new Ending("clean", "exception", "first", null));
        table.Count("b", Record, new Ending("read", "too_long", "long", null));
        table.Count("c", Record, new Ending("clean", "exception", "second", null));
        var place = new DocumentPlace("in.jsonl", 7, 120);
        Assert.Equal([new RunError("clean", "exception", 2, "a", place, "first"), new RunError("read", "too_long", 1, "b", place, "long")], table.MostFrequent);
    }

    [Fact]
    public void Count_KindsPastTheBound_AreCountedTogether()
    {
        var table = new ErrorTable(new SecretMask());
        for (int i = 0; i < ErrorTable.MostKinds + 25; i++)
        {
            table.Count("a", Record, new Ending("stage", i.ToString(CultureInfo.InvariantCulture), "", null));
        }

        Assert.Equal(ErrorTable.MostKinds + 1, table.MostFrequent.Count());
        Assert.Equal((CountTable.Others, 25), (table.MostFrequent.First().Stage, table.MostFrequent.First().Documents));
    }

    [Fact]
    public void Count_MessageWithASecret_IsMaskedAndCut()
    {
        var secrets = new SecretMask();
        secrets.Add(new SourceScalar(default, "hunter2000", isQuoted: true));
        var table = new ErrorTable(secrets);
        table.Count("a", Record, new Ending("stage", "refused", "key hunter2000 refused " + new string('x', 476) + "😀", null));
        Assert.Equal("key *** refused " + new string('x', 476) + "😀", table.MostFrequent.Single().Message);
        table.Count("a", Record, new Ending("stage", "long", new string('x', 499) + "😀", null));
        Assert.Equal(new string('x', 499) + "…", table.MostFrequent.Single(error => error.Reason == "long").Message);
    }

    [Fact]
    public void Read_WhatWasWritten_AddsUp()
    {
        var table = new ErrorTable(new SecretMask());
        table.Count("a", Record, new Ending("stage", "one", "first", null));
        table.Count("b", Record with { Line = 0, Offset = 0 }, new Ending("stage", "two", "second", null));
        table.Read(FiguresJson.Of(writer => table.Write(writer, "errors")).GetProperty("errors"));
        Assert.Equal(
            [new RunError("stage", "one", 2, "a", new DocumentPlace("in.jsonl", 7, 120), "first"), new RunError("stage", "two", 2, "b", new DocumentPlace("in.jsonl", 0, 0), "second")],
            table.MostFrequent);
    }
}
