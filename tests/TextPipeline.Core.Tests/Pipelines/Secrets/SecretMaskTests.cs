using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Tests.Pipelines.Secrets;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("key=hunter2, key=hunter22", "key=***, key=***")]
    [InlineData("abc stays, it is short", "abc stays, it is short")]
    [InlineData("", "")]
    public void Mask_Text_HidesEveryOccurrence(string text, string expected)
    {
        var mask = new SecretMask();
        foreach (string value in (string[])["hunter2", "hunter22", "abc", ""])
        {
            mask.Add(new SourceScalar(default, value, isQuoted: true));
        }

        Assert.Equal(expected, mask.Mask(text));
    }

    [Fact]
    public void Mask_QuotedInAMessage_HidesCutAndEscapedValuesToo()
    {
        var mask = new SecretMask();
        string secret = $"\u0007tab\t{new string('x', 100)}";
        mask.Add(new SourceSequence(default, [new SourceScalar(default, secret, isQuoted: true)]));

        Assert.Equal("found '***…'", mask.Mask($"found {DiagnosticText.Quote(secret)}"));
        Assert.Equal("found ***", mask.Mask($"found {secret}"));
    }

    [Fact]
    public void Log_LineWithASecret_IsMasked()
    {
        var mask = new SecretMask();
        mask.Add(new SourceScalar(default, "hunter2", isQuoted: true));
        var log = new ListLogger();
        var logger = new MaskingLogger(log, mask);

        logger.Log(LogLevel.Information, default, "key hunter2", null, (state, _) => state);
        logger.Log(LogLevel.Error, default, "no key", new InvalidOperationException("hunter2 is wrong"), (state, _) => state);
        logger.Log(LogLevel.Error, default, "no key", new InvalidOperationException("wrong"), (state, _) => state);

        Assert.Equal("Information key ***", log.Lines[0]);
        Assert.Contains("*** is wrong", log.Lines[1], StringComparison.Ordinal);
        Assert.Equal("Error no key InvalidOperationException", log.Lines[2]);
        Assert.DoesNotContain(log.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}{(exception is null ? "" : $" {exception.GetType().Name}")}");
    }
}
