using Jint;
using TextPipeline.Scripting;

namespace TextPipeline.Plugins.Script;

/// <summary>Runs JavaScript over each document, in a sandbox of its own. Safe for concurrent use.</summary>
[Stage("script", "Runs JavaScript over each document, for what is too small for a plugin.", RewritesText = true)]
internal sealed class ScriptStage : SyncStage, IStageFactory<ScriptOptions>
{
    private readonly ScriptProgram _program;
    private readonly SandboxFactory _sandboxes;

    private ScriptStage(ScriptProgram program, ScriptLimits limits)
    {
        _program = program;
        _sandboxes = new SandboxFactory(limits);
    }

    public static IStage Create(ScriptOptions options, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        var limits = new ScriptLimits(options.Timeout, (long)options.MaxMemory << 20, options.MaxRecursion, options.MaxStatements);
        return new ScriptStage(ScriptSource.Read(options, services.Resources), limits);
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        Sandbox sandbox = _sandboxes.Create();
        var scripted = new ScriptedDocument(sandbox.Engine, document);
        try
        {
            return sandbox.Run(engine =>
            {
                engine.SetValue(ScriptedDocument.Name, scripted.CreateObject());
                engine.Evaluate(_program.Prepared);
                return StageResult.Emit(scripted.Finish());
            });
        }
        catch (ScriptEndedException) when (scripted.Verdict is { } verdict)
        {
            return verdict;
        }
        catch (ScriptFaultException exception)
        {
            return StageResult.Fail(ReasonOf(exception.Kind), Explain(exception), exception);
        }
    }

    private static string Explain(ScriptFaultException exception) =>
        exception.Kind == ScriptFaultKind.Error ? $"The script failed: {exception.Message}." : $"The script took {exception.Message}.";

    private static string ReasonOf(ScriptFaultKind kind) => kind switch
    {
        ScriptFaultKind.Timeout => "script_timeout",
        ScriptFaultKind.Memory => "script_memory",
        ScriptFaultKind.Recursion => "script_recursion",
        ScriptFaultKind.Statements => "script_statements",
        _ => "script_error",
    };
}
