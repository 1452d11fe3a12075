using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Tests.IO;

namespace TextPipeline.Core.Tests.Execution.Records;

public sealed class RunLocatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Make(string run)
    {
        string path = Path.Combine(_folder.Path, run);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "manifest.json"), "{}");
        return path;
    }

    private (string? Found, string Message) Find(string run)
    {
        var diagnostics = new List<Diagnostic>();
        string? found = RunLocator.Find(Path.Combine(_folder.Path, run), diagnostics);
        return (found, string.Join('\n', diagnostics).Replace(_folder.Path, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("out.jsonl.run", "out.jsonl.run", "the folder itself")]
    [InlineData("out.jsonl.run", "out.jsonl", "the output, which may not be there yet")]
    [InlineData("out/_run", "out", "a folder of texts")]
    [InlineData("out/_run", "out/", "a folder of texts")]
    [InlineData("records/one.run", "records", "the folder that holds the one run")]
    public void Find_WhatNamesARun_IsItsFolder(string run, string named, string what) => Assert.Equal((Make(run), "", what), (Find(named).Found, Find(named).Message, what));

    [Fact]
    public void Find_NoRun_SaysWhatWouldNameOne() => Assert.Equal(
        (null, "error TP3311: there is no run at '/nothing'; name the folder of a run, its output, or the folder that holds the one run"), Find("nothing"));

    [Fact]
    public void Find_SeveralRuns_NamesThem()
    {
        Make("b.jsonl.run");
        Make("a.jsonl.run");
        Assert.Equal((null, "error TP3312: there are 2 runs in ''; name one: /a.jsonl.run, /b.jsonl.run"), Find(""));
    }
}
