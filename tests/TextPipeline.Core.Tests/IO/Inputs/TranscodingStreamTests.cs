using System.Text;
using CsCheck;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.IO.Inputs;

public sealed class TranscodingStreamTests
{
    private static readonly Encoding[] Encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: false)];

    private static byte[] Read(byte[] units, int[] pieces, Encoding encoding, bool replace, int target)
    {
        using var stream = new TranscodingStream(new PiecemealStream(units, pieces), encoding, replace);
        var content = new MemoryStream();
        byte[] buffer = new byte[target];
        while (stream.Read(buffer) is var read and > 0)
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    [Fact]
    public void Read_AnyTextCutAnywhere_IsThatOfTheFramework() =>
        Gen.Select(
            Gen.OneOf("a", "é", "日", "\n", "\0", "\uFFFF", "😀", "\U0010FFFF", new string('x', 5000)).Array[0, 30],
            Gen.Int[0, 3],
            Gen.OneOf(Gen.Int[1, 5], Gen.Int[1, 20_000]).Array[1, 5],
            Gen.OneOf(1, 3, 40_000)).Sample(
            (parts, encoding, pieces, target) =>
            {
                string text = string.Concat(parts);
                Assert.Equal(Encoding.UTF8.GetBytes(text), Read(Encodings[encoding].GetBytes(text), pieces, Encodings[encoding], replace: false, target));
            },
            iter: 100);

    [Theory]
    [InlineData("6100 00D8 6200", "a~b")]
    [InlineData("6100 00DC 6200", "a~b")]
    [InlineData("00D8 00D8 00DC", "~\U00010000")]
    [InlineData("00D8", "~")]
    [InlineData("6100 62", "a~")]
    [InlineData("6100 00D8 62", "a~~")]
    public void Read_UnitsThatAreNoCharacter_SpoilNothingElse(string hex, string expected)
    {
        byte[] units = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(Encoding.UTF8.GetBytes(expected.Replace('~', '\uFFFD')), Read(units, [1], Encoding.Unicode, replace: true, 100));
        byte[] marked = Read(units, [3], Encoding.Unicode, replace: false, 100);
        Assert.Equal(expected.Replace('~', '\u00FF').Replace("\U00010000", "\u00F0\u0090\u0080\u0080", StringComparison.Ordinal), Encoding.Latin1.GetString(marked));
    }

    [Fact]
    public void Read_WhatUtf32CannotHold_IsMarked() => Assert.Equal(
        [(byte)'a', TranscodingStream.NoCharacter, TranscodingStream.NoCharacter, (byte)'b'],
        Read(Convert.FromHexString("61000000" + "00D80000" + "00001100" + "62000000"), [7], Encoding.UTF32, replace: false, 10));
}
