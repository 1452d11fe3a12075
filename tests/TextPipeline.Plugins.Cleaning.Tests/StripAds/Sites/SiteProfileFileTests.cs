using System.Buffers.Binary;
using CsCheck;
using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteProfileFileTests
{
    [Fact]
    public void Read_EmptyProfile_IsEmpty()
    {
        SiteProfile read = Read(Written());
        Assert.Equal((0, 0, 0), (read.SiteCount, read.Lines.Count, read.DocumentsOf(1)));
    }

    [Fact]
    public void Read_WrittenProfile_CountsTheSame()
    {
        SiteProfile read = Read(Written(new LineCount(9, uint.MaxValue, 5), new LineCount(ulong.MaxValue, 1, uint.MaxValue)));
        Assert.Equal(3, read.DocumentsOf(1));
        Assert.Equal(new LineCount(9, uint.MaxValue, 5), read.Lines.Find(9));
        Assert.Equal(new LineCount(ulong.MaxValue, 1, uint.MaxValue), read.Lines.Find(ulong.MaxValue));
    }

    [Theory]
    [InlineData(0, 2u, "it was learned with form 2 of the line counts, and this version reads form 1; learn it again")]
    [InlineData(24, 0u, "the line counts are damaged: a site has no documents")]
    [InlineData(28, 0x80000000u, "the line counts are damaged: a site has no documents")]
    [InlineData(40, 0u, "the line counts are damaged: a line stands in no document")]
    [InlineData(44, 0u, "the line counts are damaged: a line stands in no document")]
    [InlineData(48, 7u, "the line counts are damaged: its entries are not in order")]
    [InlineData(32, 0u, "the line counts are damaged: its entries are not in order")]
    [InlineData(8, 1u, "the line counts are damaged: bytes follow its end")]
    [InlineData(8, 3u, "the line counts are damaged: it ends too early")]
    [InlineData(12, uint.MaxValue, "the line counts are damaged: it ends too early")]
    public void Read_AlteredBytes_SaysWhatIsWrong(int at, uint value, string message)
    {
        byte[] bytes = Written(new LineCount(7, 2, 1), new LineCount(8, 2, 1));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(bytes)).Message);
    }

    [Fact]
    public void Read_AnyBytes_GivesAProfileOrSaysWhatIsWrong() => Gen.Byte.Array[0, 80].Sample(bytes =>
    {
        try
        {
            Read([1, 0, 0, 0, .. bytes]);
        }
        catch (InvalidDataException exception)
        {
            Assert.StartsWith("the line counts are damaged: ", exception.Message, StringComparison.Ordinal);
        }
    });

    private static byte[] Written(params LineCount[] lines)
    {
        var profile = new SiteProfile();
        if (lines.Length > 0)
        {
            profile.AddSite(1, 3);
        }

        foreach (LineCount line in lines)
        {
            profile.Lines.Add(line);
        }

        using var stream = new MemoryStream();
        profile.Write(stream);
        return stream.ToArray();
    }

    private static SiteProfile Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return SiteProfileFile.Read(stream);
    }
}
