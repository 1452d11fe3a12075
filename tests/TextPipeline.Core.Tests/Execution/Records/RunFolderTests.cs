using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Tests.IO;

namespace TextPipeline.Core.Tests.Execution.Records;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TryOpen_HeldByAnother_IsNullUntilItIsFree()
    {
        using (RunFolder? first = RunFolder.TryOpen(_folder.At("run")))
        {
            Assert.NotNull(first);
            Assert.Null(RunFolder.TryOpen(_folder.At("run")));
        }

        using RunFolder? later = RunFolder.TryOpen(_folder.At("run"));
        Assert.NotNull(later);
    }

    [Fact]
    public void TryOpen_WhereAFileIs_SaysWhy() => Assert.ThrowsAny<IOException>(() => RunFolder.TryOpen(_folder.Write("file")));

    [Fact]
    public void WriteJson_FileThatIsThere_IsReplacedWhole()
    {
        using RunFolder folder = RunFolder.TryOpen(_folder.At("run"))!;
        folder.WriteJson("a.json", writer => writer.WriteString("text", new string('x', 10_000)));
        folder.WriteJson("a.json", writer => writer.WriteString("text", "é"));
        Assert.Equal("{\n  \"format\": 1,\n  \"text\": \"é\"\n}", File.ReadAllText(folder.At("a.json")).ReplaceLineEndings("\n"));
        Assert.False(File.Exists(folder.At("a.json.partial")));
    }
}
