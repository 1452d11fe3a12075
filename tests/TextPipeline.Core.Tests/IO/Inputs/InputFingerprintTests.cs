using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class InputFingerprintTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string? Of(byte[] content) => InputFingerprint.Of(
        new InputFile("a", _folder.Write("a", content), InputFormat.Text, Compression.None) { Length = content.Length });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(150_000)]
    [InlineData(196_608)]
    public void Of_SmallFile_DependsOnEveryByte(int length)
    {
        byte[] content = new byte[length];
        new Random(1).NextBytes(content);
        string? fingerprint = Of(content);
        Assert.Matches("^[0-9a-f]{32}$", fingerprint);
        Assert.Equal(fingerprint, Of(content));
        Assert.NotEqual(fingerprint, Of([.. content, 0]));
        for (int i = 0; i < length; i += Math.Max(1, length / 97))
        {
            content[i] ^= 1;
            Assert.NotEqual(fingerprint, Of(content));
            content[i] ^= 1;
        }
    }

    [Fact]
    public void Of_LargeFile_DependsOnBeginningMiddleAndEnd()
    {
        byte[] content = new byte[3_000_000];
        string? fingerprint = Of(content);
        foreach (int place in (int[])[0, 65_535, 1_500_000, 2_999_999])
        {
            content[place] = 1;
            Assert.NotEqual(fingerprint, Of(content));
            content[place] = 0;
        }
    }

    [Fact]
    public void Of_WhatHasNoLengthOrIsGone_IsNull()
    {
        Assert.Null(InputFingerprint.Of(new InputFile("stdin", null, InputFormat.Text, Compression.None)));
        Assert.Null(InputFingerprint.Of(new InputFile("pipe", "/dev/null", InputFormat.Text, Compression.None) { IsPipe = true }));
        Assert.Null(InputFingerprint.Of(new InputFile("gone", _folder.At("gone"), InputFormat.Text, Compression.None) { Length = 5 }));
    }
}
