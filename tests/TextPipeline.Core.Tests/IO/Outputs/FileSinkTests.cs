using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

public sealed class FileSinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sub/out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out.jsonl.zst")]
    public void Publish_File_GivesItItsNameThenAndNotBefore(string name)
    {
        string path = _folder.At(name);
        using (var sink = new FileSink(path, FileKind.Of(path).Compression))
        {
            sink.Write("a", "one\n"u8, 0);
            sink.Flush();
            Assert.False(File.Exists(path));
            Assert.True(File.Exists(path + ".partial"));
            sink.Finish();
            sink.Publish();
        }

        Assert.True(File.Exists(path));
        Assert.False(File.Exists(path + ".partial"));
        Assert.Equal("one\n", Content(path));
    }

    [Fact]
    public void Publish_FileThatIsThere_IsReplacedAtTheEnd()
    {
        string path = _folder.Write("out.jsonl", "old");
        using var sink = new FileSink(path, Compression.None);
        sink.Write("a", "new"u8, 0);
        Assert.Equal("old", File.ReadAllText(path));
        sink.Finish();
        Assert.Equal("old", File.ReadAllText(path));
        sink.Publish();
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void Dispose_NotPublish_LeavesTheOldFile()
    {
        string path = _folder.Write("out.jsonl.gz", "old");
        using (var sink = new FileSink(path, Compression.Gzip))
        {
            sink.Write("a", "new"u8, 0);
        }

        Assert.Equal("old", File.ReadAllText(path));
    }

    private static string Content(string path)
    {
        using Stream stream = new Core.IO.Inputs.InputFile("x", path, Core.IO.Inputs.InputFormat.Text, FileKind.Of(path).Compression).Open(Stream.Null);
        return new StreamReader(stream).ReadToEnd();
    }
}
