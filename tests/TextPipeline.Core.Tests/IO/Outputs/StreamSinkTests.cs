using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

public sealed class StreamSinkTests
{
    [Fact]
    public void Flush_StandardOutput_HandsOnWhatWasWritten()
    {
        var target = new MemoryStream();
        using var sink = new StreamSink(target);
        sink.Write("a", "one"u8, 0);
        Assert.Equal(0, target.Length);
        sink.Flush();
        Assert.Equal(3, target.Length);
        sink.Write("b", "two"u8, 0);
        sink.Finish();
        Assert.Equal("onetwo"u8.ToArray(), target.ToArray());
    }
}
