using Jint;
using Jint.Constraints;
using Jint.Native;

namespace TextPipeline.Scripting;

/// <summary>An engine for one document, and its budget. Not for concurrent use.</summary>
internal sealed class Sandbox(Engine engine, ScriptLimits limits)
{
    public Engine Engine => engine;

    /// <summary>Runs what uses the engine under one budget of time.</summary>
    /// <exception cref="ScriptFaultException">It failed or took more than it may.</exception>
    public T Run<T>(Func<Engine, T> work)
    {
        OperationDeadlineConstraint deadline = engine.Constraints.Find<OperationDeadlineConstraint>()!;
        deadline.Begin(limits.Time, CancellationToken.None);
        try
        {
            return work(engine);
        }
        catch (Exception exception) when (exception is not ScriptEndedException)
        {
            throw ScriptFaultException.From(exception, limits);
        }
        finally
        {
            deadline.End();
        }
    }

    public JsValue Evaluate(ScriptProgram program) => Run(engine => engine.Evaluate(program.Prepared));
}
