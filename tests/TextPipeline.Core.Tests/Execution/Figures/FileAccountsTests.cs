using CsCheck;
using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Tests.Execution.Figures;

public sealed class FileAccountsTests
{
    private static readonly Account Written = new(1, 0, 1, 0, 0), Failed = new(1, 0, 0, 0, 1);

    [Fact]
    public void Spans_EqualNeighbours_AreOneEntry()
    {
        var files = new FileAccounts();
        for (int i = 0; i < 100_000; i++)
        {
            files.Add(i, i == 500 ? Failed : Written);
        }

        Assert.Equal([(0, 500, Written), (500, 1, Failed), (501, 99_499, Written)], files.Spans());
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Gen.Select(Gen.Int[0, 30], Gen.Int[0, 3]).Array[0, 80].Sample(adds =>
    {
        var files = new FileAccounts();
        foreach ((int file, int documents) in adds)
        {
            files.Add(file, new Account(documents, 1, documents + 1, 0, 0));
        }

        var read = new FileAccounts();
        read.Read(FiguresJson.Of(writer => files.Write(writer, "files")).GetProperty("files"));
        Assert.Equal(files.Count, read.Count);
        Assert.All(Enumerable.Range(0, 32), file => Assert.Equal(files[file], read[file]));
    });

    [Fact]
    public void Read_IntoOneThatCounts_AddsUp()
    {
        var files = new FileAccounts();
        files.Add(2, Written);
        files.Read(FiguresJson.Of(writer => files.Write(writer, "files")).GetProperty("files"));
        Assert.Equal((new Account(2, 0, 2, 0, 0), default, 3), (files[2], files[0], files.Count));
    }
}
