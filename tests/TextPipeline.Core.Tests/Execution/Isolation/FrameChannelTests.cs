using System.Text;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Tests.Execution.Isolation;

/// <summary>Frames over streams.</summary>
public sealed class FrameChannelTests
{
    [Fact]
    public void Receive_FramesOfAllLengths_AreWhatWasSent()
    {
        var stream = new MemoryStream();
        using var sending = new FrameChannel(Stream.Null, stream);
        string[] texts = ["", "a", new string('\uD800', 100_000), "b", new string('c', 3_000_000), "d"];
        var frame = new FrameWriter();
        foreach (string text in texts)
        {
            frame.Begin(FrameKind.Log).Text(text);
            sending.Send(frame);
        }

        using var receiving = new FrameChannel(new PiecemealCopy(stream.ToArray()), Stream.Null);
        foreach (string text in texts)
        {
            Assert.True(receiving.TryReceive(out FrameKind kind, out FrameReader? payload));
            Assert.Equal((FrameKind.Log, text), (kind, payload.Text()));
        }

        Assert.False(receiving.TryReceive(out _, out _));
    }

    [Fact]
    public void Receive_FrameThatIsCutAnywhere_IsTheEnd()
    {
        var frame = new FrameWriter();
        frame.Begin(FrameKind.Log).Text("text");
        byte[] sent = frame.Written.ToArray();
        for (int length = 0; length < sent.Length; length++)
        {
            using var channel = new FrameChannel(new MemoryStream(sent[..length]), Stream.Null);
            Assert.False(channel.TryReceive(out _, out _));
        }
    }

    [Theory]
    [InlineData("printed by a plugin\n", "it begins with the byte 112")]
    [InlineData("x", "it begins with the byte 120")]
    public void Receive_Text_IsRefused(string text, string message)
    {
        using var channel = new FrameChannel(new MemoryStream(Encoding.UTF8.GetBytes(text)), Stream.Null);
        Assert.Equal(message, Assert.Throws<InvalidFrameException>(() => channel.TryReceive(out _, out _)).Message);
    }

    [Theory]
    [InlineData(9, 1, "it has the kind 9 and the length 1")]
    [InlineData(3, -1, "it has the kind 3 and the length -1")]
    [InlineData(3, int.MaxValue, "it has the kind 3 and the length 2147483647")]
    public void Receive_HeaderThatCannotBe_IsRefused(byte kind, int length, string message)
    {
        using var channel = new FrameChannel(new MemoryStream([FrameWriter.Mark, kind, .. BitConverter.GetBytes(length)]), Stream.Null);
        Assert.Equal(message, Assert.Throws<InvalidFrameException>(() => channel.TryReceive(out _, out _)).Message);
    }

    private sealed class PiecemealCopy(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1000));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
    }
}
