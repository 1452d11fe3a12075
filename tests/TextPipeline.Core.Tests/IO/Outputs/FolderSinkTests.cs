using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

public sealed class FolderSinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string[] WriteAll(params string[] ids)
    {
        using (var sink = new FolderSink(_folder.At("out")))
        {
            foreach (string id in ids)
            {
                byte[] encoded = [.. System.Text.Encoding.UTF8.GetBytes(id), .. "{}\n"u8];
                sink.Write(id, encoded, 3);
            }

            sink.Finish();
            sink.Publish();
        }

        return [.. Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories).Where(path => path.EndsWith(".txt", StringComparison.Ordinal))
            .Select(File.ReadAllText).Order(StringComparer.Ordinal)];
    }

    // Names that are one on some file systems, or everywhere: none may write over another.
    [Fact]
    public void Write_NamesThatClash_KeepEveryDocument()
    {
        string[] ids = ["a", "a.txt", "A", "A.TXT", "a.txt/1", "b/1", "B/1", "\uD800x", "\uD801x", "metadata.jsonl", "metadata.jsonl/1", "a.txt.partial/1"];
        Assert.Equal(ids.Length, WriteAll(ids).Length);
        string[] names = [.. Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    // The names of the first part count as taken in the second, or a document would write over another.
    [Fact]
    public void FolderSink_GoneOnWith_IsAsIfNeverLeft()
    {
        string[] ids = ["a", "A", "b/1", "a.txt", "B/1", "c"];
        WriteAll(ids);
        string[] expected = Content();
        Directory.Delete(_folder.At("out"), recursive: true);
        var names = new List<string>();
        OutputPosition mark;
        using (var sink = new FolderSink(_folder.At("out")))
        {
            names.AddRange(ids[..3].Select(id => Write(sink, id)));
            mark = sink.Mark();
            Write(sink, ids[3]);
        }

        using (var sink = new FolderSink(_folder.At("out"), mark, names))
        {
            foreach (string id in ids[3..])
            {
                Write(sink, id);
            }

            sink.Finish();
            sink.Publish();
        }

        Assert.Equal(expected, Content());

        static string Write(FolderSink sink, string id) => sink.Write(id, [.. System.Text.Encoding.UTF8.GetBytes(id), .. "{}\n"u8], 3)!;

        string[] Content() => [.. Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(_folder.At("out"), file)}: {File.ReadAllText(file)}")];
    }

    [Fact]
    public void Write_SameOrder_GivesTheSameNames()
    {
        WriteAll("a", "A", "a.txt");
        string[] first = Directory.GetFiles(_folder.At("out"));
        WriteAll("a", "A", "a.txt");
        Assert.Equal(first.Order(StringComparer.Ordinal), Directory.GetFiles(_folder.At("out")).Order(StringComparer.Ordinal));
        Assert.Equal("a", File.ReadAllText(_folder.At("out/a.txt")));
    }

    [Fact]
    public void Dispose_NotComplete_LeavesTheMetadataUnderAPartialName()
    {
        using (var sink = new FolderSink(_folder.At("out")))
        {
            sink.Write("a", "text{}\n"u8, 3);
        }

        Assert.Equal(["a.txt", "metadata.jsonl.partial"], Directory.GetFiles(_folder.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("text", File.ReadAllText(_folder.At("out/a.txt")));
    }
}
