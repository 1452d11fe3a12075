using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

public sealed class StreamSinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sub/out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out.jsonl.zst")]
    public void Complete_File_GivesItItsNameThenAndNotBefore(string name)
    {
        string path = _folder.At(name);
        using (StreamSink sink = StreamSink.ToFile(path, FileKind.Of(path).Compression))
        {
            sink.Write("a", "one\n"u8, 0);
            sink.Flush();
            Assert.False(File.Exists(path));
            Assert.True(File.Exists(path + ".partial"));
            sink.Complete();
        }

        Assert.True(File.Exists(path));
        Assert.False(File.Exists(path + ".partial"));
        Assert.Equal("one\n", Content(path));
    }

    [Fact]
    public void Complete_FileThatIsThere_IsReplacedAtTheEnd()
    {
        string path = _folder.Write("out.jsonl", "old");
        using StreamSink sink = StreamSink.ToFile(path, Compression.None);
        sink.Write("a", "new"u8, 0);
        Assert.Equal("old", File.ReadAllText(path));
        sink.Complete();
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void Dispose_NotComplete_LeavesTheOldFile()
    {
        string path = _folder.Write("out.jsonl.gz", "old");
        using (StreamSink sink = StreamSink.ToFile(path, Compression.Gzip))
        {
            sink.Write("a", "new"u8, 0);
        }

        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void Flush_StandardOutput_HandsOnWhatWasWritten()
    {
        var target = new MemoryStream();
        using StreamSink sink = StreamSink.ToStandardOutput(target);
        sink.Write("a", "one"u8, 0);
        Assert.Equal(0, target.Length);
        sink.Flush();
        Assert.Equal(3, target.Length);
        sink.Write("b", "two"u8, 0);
        sink.Complete();
        Assert.Equal("onetwo"u8.ToArray(), target.ToArray());
    }

    private static string Content(string path)
    {
        using Stream stream = new Core.IO.Inputs.InputFile("x", path, Core.IO.Inputs.InputFormat.Text, FileKind.Of(path).Compression).Open(Stream.Null);
        return new StreamReader(stream).ReadToEnd();
    }
}
