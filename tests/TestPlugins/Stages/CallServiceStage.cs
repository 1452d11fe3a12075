using Microsoft.Extensions.Logging;
using TextPipeline;

namespace TestPlugins.Stages;

/// <summary>Gives its secrets away by every way that there is.</summary>
[Stage("call_service", "Shows its key in a message.")]
internal sealed partial class CallServiceStage(CallServiceOptions options) : SyncStage, IStageFactory<CallServiceOptions>
{
    public static IStage Create(CallServiceOptions options, StageServices services) =>
        options.Mode == "refuse" ? throw new StageOptionException("key", $"the service does not know the key {options.Key}") : new CallServiceStage(options);

    protected override StageResult Process(Document document, StageContext context)
    {
        switch (options.Mode)
        {
            case "log":
                LogKey(context.Logger, options.Key);
                return StageResult.Emit(document);
            case "fail":
                return StageResult.Fail("refused", $"the service refused {options.Key}");
            case "throw":
                throw new InvalidOperationException($"GET https://example.com/?key={options.Key}");
            default:
                return StageResult.Emit(document);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "calling with {Key}")]
    private static partial void LogKey(ILogger logger, string? key);
}
