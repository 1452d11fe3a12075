using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

/// <summary>A run reads what was there when it began.</summary>
public sealed class InputChangesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ImmutableArray<InputFile> Expand() => InputSet.Expand(new InputOptions { Paths = [_folder.Path] }, []);

    private static string[] Find(ImmutableArray<InputFile> files) => [.. InputChanges.Find(files).Select(change => change.ToString())];

    private static string[] Read(ImmutableArray<InputFile> files)
    {
        var records = new List<string>();
        foreach (RecordBatch batch in new RecordReader(files, new InputOptions { Paths = [] }, new BatchSize(), Stream.Null).Read())
        {
            records.AddRange(batch.Records.Select(record => $"{record.FallbackId} {record.Fault?.Message} | {Encoding.UTF8.GetString(batch.Bytes(record).Span)}"));
            batch.Dispose();
        }

        return [.. records];
    }

    [Fact]
    public void Expand_RegularFile_KnowsItsLengthAndTimeAlsoThroughALink()
    {
        string path = _folder.Write("a.txt", "four");
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc));
        File.CreateSymbolicLink(_folder.At("b.txt"), path);
        Assert.All(Expand(), file => Assert.Equal((4, File.GetLastWriteTimeUtc(path), false), (file.Length, file.Modified, file.IsPipe)));
    }

    [Fact]
    public void Find_FilesAsTheyWere_IsEmpty()
    {
        _folder.Write("a.txt", "a");
        _folder.Write("b.txt");
        Assert.Empty(Find(Expand()));
    }

    [Fact]
    public void Read_FileThatGrew_GivesWhatWasThere()
    {
        string path = _folder.Write("a.jsonl", "1\n2\n");
        ImmutableArray<InputFile> files = Expand();
        File.AppendAllText(path, "3\n");
        Assert.Equal(["a.jsonl@0  | 1", "a.jsonl@2  | 2"], Read(files));
        Assert.Equal(
            ["warning TP3014: 'a.jsonl' grew from 4 to 6 bytes while it was read; the run took the bytes that it had at the beginning, so run again to take what came after"], Find(files));
    }

    [Fact]
    public void Read_FileThatShrank_GivesWhatIsLeftAndAFault()
    {
        string lines = _folder.Write("a.jsonl", "1\n22\n3\n"), text = _folder.Write("b.txt", "whole");
        ImmutableArray<InputFile> files = Expand();
        File.WriteAllText(lines, "1\n2");
        File.WriteAllText(text, "who");
        Assert.Equal(
            [
                "a.jsonl@0  | 1",
                "a.jsonl@2 the file cannot be read from here on: it ends at byte 3 and had 7 bytes when the run began | 2",
                "b.txt the file cannot be read from here on: it ends at byte 3 and had 5 bytes when the run began | who",
            ],
            Read(files));
        Assert.Equal(
            [
                "warning TP3015: 'a.jsonl' shrank from 7 to 3 bytes while it was read; what could still be read is accounted for and the rest is missing, so restore it and run again",
                "warning TP3015: 'b.txt' shrank from 5 to 3 bytes while it was read; what could still be read is accounted for and the rest is missing, so restore it and run again",
            ],
            Find(files));
    }

    [Fact]
    public void Read_FileThatVanished_GivesAFault()
    {
        string path = _folder.Write("a.jsonl", "1\n");
        File.CreateSymbolicLink(_folder.At("b.txt"), _folder.At("nothing"));
        ImmutableArray<InputFile> files = Expand();
        File.Delete(path);
        Assert.Equal(
            [
                "a.jsonl@0 the file cannot be read from here on: it is not there any more | ",
                "b.txt the file cannot be read from here on: there is nothing under its name, or it is a link that leads nowhere | ",
            ],
            Read(files));
        Assert.Equal(["warning TP3017: 'a.jsonl' vanished while it was read; what could not be read before is missing, so restore it and run again"], Find(files));
    }

    [Fact]
    public void Find_FileWrittenToAtOneLength_SaysSo()
    {
        string path = _folder.Write("a.txt", "one");
        ImmutableArray<InputFile> files = Expand();
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["warning TP3016: 'a.txt' was written to while it was read; documents may come from before and from after, so run again"], Find(files));
    }

    [Fact]
    public void Find_ManyChanges_NamesSome()
    {
        for (int i = 0; i < 25; i++)
        {
            _folder.Write($"{i:00}.txt");
        }

        ImmutableArray<InputFile> files = Expand();
        foreach (InputFile file in files)
        {
            File.Delete(file.Path!);
        }

        string[] found = Find(files);
        Assert.Equal(21, found.Length);
        Assert.StartsWith("warning TP3017: '19.txt' vanished", found[19], StringComparison.Ordinal);
        Assert.Equal("warning TP3018: 5 further inputs changed while they were read", found[20]);
    }

    // Opened, a pipe would be waited for until someone writes to it.
    [Fact]
    public async Task Expand_PipeInAFolder_IsPassedOverAndNamedAloneIsRead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in the file system");
        _folder.Write("in/a.txt", "a");
        await Process.Start("mkfifo", [_folder.At("in/b.txt"), _folder.At("in/c.txt")]).WaitForExitAsync(TestContext.Current.CancellationToken);
        List<Diagnostic> diagnostics = [];
        Assert.Equal(["a.txt"], InputSet.Expand(new InputOptions { Paths = [_folder.At("in")] }, diagnostics).Select(file => file.Name));
        Assert.Equal(
            [$"warning TP3012: 2 entries in '{_folder.At("in")}' were passed over, because they are pipes, sockets or devices (b.txt, c.txt); name one as an input of its own to read it"],
            diagnostics.Select(diagnostic => diagnostic.ToString()));

        InputFile pipe = Assert.Single(InputSet.Expand(new InputOptions { Paths = [_folder.At("in/b.txt")] }, diagnostics));
        Assert.Equal((null, true), (pipe.Length, pipe.IsPipe));
        Task writing = Task.Run(() => File.WriteAllText(_folder.At("in/b.txt"), "from the pipe"), TestContext.Current.CancellationToken);
        Assert.Equal(["b.txt  | from the pipe"], Read([pipe]));
        await writing;
    }

    [Fact]
    public void Expand_LinksThatLeadNowhere_AreNamed()
    {
        File.CreateSymbolicLink(_folder.At("loop"), _folder.At("loop"));
        File.CreateSymbolicLink(_folder.At("broken"), _folder.At("nothing"));
        List<Diagnostic> diagnostics = [];
        Assert.Empty(InputSet.Expand(new InputOptions { Paths = [_folder.At("loop"), _folder.At("broken")] }, diagnostics));
        Assert.Equal(
            [
                $"error TP3011: the link '{_folder.At("loop")}' leads nowhere: what it points to is not there, or it comes back to itself",
                $"error TP3011: the link '{_folder.At("broken")}' leads nowhere: what it points to is not there, or it comes back to itself",
            ],
            diagnostics.Select(diagnostic => diagnostic.ToString()));
    }
}
