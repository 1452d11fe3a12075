using System.IO.Compression;
using CsCheck;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class GzipMemberStreamTests
{
    private static byte[] Member(byte[] content, CompressionLevel level = CompressionLevel.Fastest)
    {
        var target = new MemoryStream();
        using (var stream = new GZipStream(target, level, leaveOpen: true))
        {
            stream.Write(content);
        }

        return target.ToArray();
    }

    // Noise hardly shrinks, so that members go over the borders of every buffer.
    private static byte[] Noise(int length, int seed)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        bytes.AsSpan(length / 2).Fill((byte)'x');
        return bytes;
    }

    private static (byte[] Content, string? Error, bool IsTrailing) Read(byte[] compressed, int[] pieces, int target)
    {
        var content = new MemoryStream();
        using var stream = new GzipMemberStream(new PiecemealStream(compressed, pieces));
        byte[] buffer = new byte[target];
        try
        {
            while (stream.Read(buffer) is var read and > 0)
            {
                content.Write(buffer, 0, read);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or TrailingBytesException)
        {
            return (content.ToArray(), exception.Message, exception is TrailingBytesException);
        }

        return (content.ToArray(), null, false);
    }

    [Fact]
    public void Read_MembersAndWhatFollows_GivesTheContentAndSaysWhatFollows() =>
        Gen.Select(
            Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 60_000]).Array[1, 5],
            Gen.OneOf(Gen.Int[1, 30], Gen.Int[1, 100_000]).Array[1, 4],
            Gen.OneOf(Gen.Int[1, 50], Gen.Const(32 << 10)),
            Gen.OneOf(Gen.Const(Array.Empty<byte>()), Gen.Const(new byte[700]), Gen.Byte[1, 255].Array[1, 20_000]),
            Gen.Bool).Sample(
            (sizes, pieces, target, tail, isStored) =>
            {
                byte[][] contents = [.. sizes.Select((size, i) => Noise(size, i))];
                byte[] members = [.. contents.SelectMany(content => Member(content, isStored ? CompressionLevel.NoCompression : CompressionLevel.Fastest))];
                bool isPadding = tail.All(value => value == 0);

                // The framework makes no member of no bytes, and bytes that go on like a member are another test.
                if (members.Length == 0 || tail is [0x1F, 0x8B, 8, ..] or [0x1F] or [0x1F, 0x8B])
                {
                    return;
                }

                (byte[] content, string? error, bool isTrailing) = Read([.. members, .. tail], pieces, target);
                Assert.Equal(contents.SelectMany(one => one), content);
                Assert.Equal(isPadding ? null : $"its gzip data ends at byte {members.Length}, and what follows is no gzip data", error);
                Assert.Equal(!isPadding, isTrailing);
            },
            iter: 60);

    [Fact]
    public void Read_CutAnywhere_SaysSo()
    {
        byte[] content = Noise(40_000, 3);
        byte[] member = Member(content);
        foreach (int length in (int[])[0, 1, 5, 9, 10, 4000, member.Length / 2, member.Length - 9])
        {
            (byte[] read, string? error, bool isTrailing) = Read(member[..length], [member.Length], 32 << 10);
            Assert.Equal(($"its gzip data ends at byte {length} before it is complete", false), (error, isTrailing));
            Assert.Equal(content[..read.Length], read);
        }

        Assert.Equal($"its gzip data fails its checksum before byte {member.Length - 1}, so what came since byte 0 may be wrong too", Read(member[..^1], [member.Length], 1 << 20).Error);
    }

    [Fact]
    public void Read_Damage_SaysWhere()
    {
        byte[] member = Member([.. Enumerable.Range(0, 60_000).Select(i => (byte)('a' + ((i * 7919L) % 8191 % 20)))]);
        byte[] checksum = [.. member], middle = [.. member];
        checksum[^6] ^= 1;
        middle.AsSpan(member.Length / 2, 60).Fill(0xA5);
        Assert.Equal($"its gzip data fails its checksum before byte {member.Length}, so what came since byte 0 may be wrong too", Read(checksum, [member.Length], 1 << 20).Error);
        Assert.Matches("^its gzip data (is damaged|fails its checksum) before byte [0-9]+, so what came since byte 0 may be wrong too$", Read(middle, [member.Length], 1 << 20).Error);
        Assert.Equal("it is no gzip data", Read([.. "plain text"u8], [100], 100).Error);
    }

    [Fact]
    public void Read_HeaderWithEveryField_IsPassedOver()
    {
        byte[] member = Member([.. "hello"u8]);
        byte[] header = [0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 255, 3, 0, 1, 2, 3, .. "name"u8, 0, .. "a comment"u8, 0, 0x12, 0x34];
        Assert.Equal([.. "hello"u8], Read([.. header, .. member[10..]], [1], 3).Content);
        Assert.Equal($"its gzip data ends at byte {header.Length - 5} before it is complete", Read(header[..^5], [1], 3).Error);
    }
}
