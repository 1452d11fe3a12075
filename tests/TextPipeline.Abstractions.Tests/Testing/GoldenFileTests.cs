using Example.Privacy;

namespace TextPipeline.Testing;

public sealed class GoldenFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Source => Path.Combine(_folder.Path, "SomeTests.cs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_DocumentAsInTheFile_IsSilent()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "mask.txt"), """
            # text
            Write to <email>.

            # changes
            email_address: "rina@example.org" -> "<email>"

            # metadata
            language: "id"

            # annotations
            word 0..5 "Write" weight=2

            """);
        Document document = new StageBench<MaskEmailsStage, MaskEmailsOptions>().Emit("Write to rina@example.org.", """{"language": "id"}""")
            .Annotate(new Annotation("word", new TextSpan(0, 5), Metadata.Empty.With(new MetadataKey<long>("weight"), 2)));
        Assert.Null(Record.Exception(() => GoldenFile.Check(document, "mask.txt", Source)));
    }

    [Fact]
    public void Check_TextThatDiffers_ShowsTheLines()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "list.txt"), "a\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\nh\r\n");
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => GoldenFile.Check("a\nb\nc\nX\ne\nf\ng\nh\ni\n", "list.txt", Source));
        Assert.Equal("""
            What came out is not what list.txt says (- expected, + came out):
              ...
              b
              c
            - d
            + X
              e
              f
              g
              h
            + i
            If that is meant, set TEXTPIPELINE_UPDATE_GOLDEN=1, run the test again and look at the file before you commit it.
            """.ReplaceLineEndings("\n"), error.Message.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Check_NoFile_ShowsEverything() => Assert.Contains("+ new", Assert.Throws<InvalidOperationException>(() => GoldenFile.Check("new", "none.txt", Source)).Message, StringComparison.Ordinal);
}
