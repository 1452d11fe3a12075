using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Diagnostics;

public sealed class ExceptionTextTests
{
    [Fact]
    public void Describe_Exception_IsTypeAndMessage() => Assert.Equal("FormatException: no\nluck", ExceptionText.Describe(new FormatException("no\nluck")));

    [Fact]
    public void MessageOf_LongMessage_IsCut()
    {
        Assert.Equal(new string('x', 2000), ExceptionText.MessageOf(new FormatException(new string('x', 2000))));
        Assert.Equal(new string('x', 2000) + "…", ExceptionText.MessageOf(new FormatException(new string('x', 2001))));
        Assert.Equal(new string('x', 1999) + "…", ExceptionText.MessageOf(new FormatException(new string('x', 1999) + "😀")));
    }

    [Fact]
    public void TextOf_LongText_IsCut() => Assert.Equal(32_001, ExceptionText.TextOf(new FormatException(new string('x', 40_000))).Length);

    [Fact]
    public void TextOf_ExceptionThatThrows_IsReplaced()
    {
        Assert.Equal("HostileException: (it does not say)", ExceptionText.Describe(new HostileException()));
        Assert.Equal("(it does not say)", ExceptionText.TextOf(new HostileException()));
    }

    private sealed class HostileException : Exception
    {
        public override string Message => throw new InvalidOperationException();

        public override string ToString() => throw new InvalidOperationException();
    }
}
