using Acornima.Ast;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Scripting;

namespace TextPipeline.Core.Pipelines.Conditions;

/// <summary>Compiles the expressions of a pipeline. Nothing of the interpreter is loaded before the first, so that a pipeline without conditions starts without it.</summary>
/// <param name="knownMetadata">The metadata that is known to occur: what a misspelled name may have meant.</param>
/// <param name="diagnostics">Gains every finding.</param>
internal sealed class ConditionCompiler(IReadOnlyCollection<string> knownMetadata, List<Diagnostic> diagnostics)
{
    /// <summary>Compiles one expression; null where something is wrong, which is then reported.</summary>
    public ICondition? Compile(SourceScalar source)
    {
        if (string.IsNullOrWhiteSpace(source.Value))
        {
            diagnostics.Add(ConditionDiagnostics.Empty(source.Position));
            return null;
        }

        return Parse(source) is { } program ? Check(source, program) : null;
    }

    private ScriptProgram? Parse(SourceScalar source)
    {
        try
        {
            return ScriptProgram.Parse(source.Value);
        }
        catch (ScriptSyntaxException exception)
        {
            SourcePosition position = source.PositionOf(exception.Index);
            diagnostics.Add(exception.IsWrongTarget
                ? ConditionDiagnostics.Assignment(source.PositionOf(FindAssignment(source.Value, exception.Index)))
                : ConditionDiagnostics.Syntax(position, exception.Message, Advise(source.Value, exception.Index)));
            return null;
        }
    }

    private ScriptCondition? Check(SourceScalar source, ScriptProgram program)
    {
        if (program.Tree.Body is not [ExpressionStatement statement, ..] || program.Tree.Body.Count > 1)
        {
            int place = program.Tree.Body.Count > 1 && program.Tree.Body[0] is ExpressionStatement ? program.Tree.Body[1].Start : 0;
            diagnostics.Add(ConditionDiagnostics.NotAnExpression(source.PositionOf(place)));
            return null;
        }

        int before = diagnostics.Count;
        ConditionChecks checks = ConditionChecks.Run(statement.Expression, source, program.FreeNames, knownMetadata, diagnostics);
        return diagnostics.Count > before ? null : new ScriptCondition(source.Value, program, checks.IsOperatorsAlone);
    }

    // The parser points to the beginning of what cannot be assigned to: `length > 5 && language = 'en'`. The sign itself is what to look at.
    private static int FindAssignment(string code, int start)
    {
        for (int i = start; i < code.Length; i++)
        {
            bool isAlone = code[i] == '=' && (i == 0 || code[i - 1] is not ('=' or '!' or '<' or '>')) && (i + 1 == code.Length || code[i + 1] is not ('=' or '>'));
            if (isAlone)
            {
                return i;
            }
        }

        return start;
    }

    // Words of other languages for what JavaScript writes as a sign.
    private static string Advise(string code, int index)
    {
        ReadOnlySpan<char> rest = code.AsSpan(Math.Min(index, code.Length)), before = code.AsSpan(0, Math.Min(index, code.Length)).TrimEnd();
        return StartsWithWord(rest, "and") ? "; write '&&' for and"
            : StartsWithWord(rest, "or") ? "; write '||' for or"
            : StartsWithWord(rest, "not") || before.EndsWith("not") ? "; write '!' for not"
            : before.EndsWith("<") && rest.StartsWith(">") ? "; write '!=' for not equal"
            : "";
    }

    private static bool StartsWithWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsAsciiLetterOrDigit(text[word.Length]));
}
