using Acornima;
using Acornima.Ast;
using Jint;

namespace TextPipeline.Scripting;

/// <summary>A script that was parsed once. Immutable; any number of sandboxes run it at the same time.</summary>
internal sealed class ScriptProgram
{
    // A return ends a script as it ends a function; literal patterns are compiled on the first use that pays.
    private static readonly ScriptPreparationOptions Preparation = new()
    {
        ParsingOptions = new ScriptParsingOptions { AllowReturnOutsideFunction = true },
        CollectReferencedGlobals = true,
    };

    private ScriptProgram(Prepared<Script> prepared) => Prepared = prepared;

    public Prepared<Script> Prepared { get; }

    /// <summary>The syntax tree.</summary>
    public Script Tree => Prepared.Program!;

    /// <summary>The names that the script uses and does not declare, in ordinal order.</summary>
    public IEnumerable<string> FreeNames => Prepared.ReferencedGlobals!;

    /// <summary>Parses a script in strict mode.</summary>
    /// <exception cref="ScriptSyntaxException">It is no JavaScript, or uses what a sandbox does not have.</exception>
    public static ScriptProgram Parse(string code)
    {
        try
        {
            var program = new ScriptProgram(Engine.PrepareScript(code, strict: true, options: Preparation));
            ForbiddenSyntax.Check(program.Tree);
            return program;
        }
        catch (ScriptPreparationException exception) when (exception.InnerException is ParseErrorException error)
        {
            bool isWrongTarget = error.Error.Code.StartsWith("InvalidLhs", StringComparison.Ordinal);
            throw new ScriptSyntaxException(error.Error.Description.TrimEnd('.'), Math.Max(0, error.Error.Index), isWrongTarget);
        }
        catch (Exception exception) when ((exception as ScriptPreparationException)?.InnerException is InsufficientExecutionStackException || exception is InsufficientExecutionStackException)
        {
            throw new ScriptSyntaxException("nested too deep", 0);
        }
    }
}
