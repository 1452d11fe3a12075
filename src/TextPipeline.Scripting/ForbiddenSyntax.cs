using Acornima;
using Acornima.Ast;

namespace TextPipeline.Scripting;

/// <summary>Refuses what has no meaning in a sandbox or no bound: there is nothing to wait for and nothing to import, and one product of two big integers
/// can take minutes that no limit on statements or time ends.</summary>
internal sealed class ForbiddenSyntax : AstVisitor
{
    /// <exception cref="ScriptSyntaxException">The script uses such a thing.</exception>
    public static void Check(Script script) => new ForbiddenSyntax().Visit(script);

    protected override object? VisitLiteral(Literal literal) =>
        literal.Kind == TokenKind.BigIntLiteral ? throw Refuse(literal, "big integers are not available") : base.VisitLiteral(literal);

    protected override object? VisitImportExpression(ImportExpression expression) => throw Refuse(expression, "'import' is not available");

    protected override object? VisitAwaitExpression(AwaitExpression expression) => throw Refuse(expression, "'await' is not available: there is nothing to wait for");

    protected override object? VisitFunctionDeclaration(FunctionDeclaration function)
    {
        RefuseAsync(function, function.Async);
        return base.VisitFunctionDeclaration(function);
    }

    protected override object? VisitFunctionExpression(FunctionExpression function)
    {
        RefuseAsync(function, function.Async);
        return base.VisitFunctionExpression(function);
    }

    protected override object? VisitArrowFunctionExpression(ArrowFunctionExpression function)
    {
        RefuseAsync(function, function.Async);
        return base.VisitArrowFunctionExpression(function);
    }

    private static void RefuseAsync(Node function, bool isAsync)
    {
        if (isAsync)
        {
            throw Refuse(function, "'async' is not available: there is nothing to wait for");
        }
    }

    private static ScriptSyntaxException Refuse(Node node, string message) => new(message, node.Start);
}
