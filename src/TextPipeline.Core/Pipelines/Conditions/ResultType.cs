using Acornima;
using Acornima.Ast;

namespace TextPipeline.Core.Pipelines.Conditions;

/// <summary>What an expression gives, as far as its form tells.</summary>
internal static class ResultType
{
    public const string Boolean = "true or false";

    /// <summary>The type in words, or null where only a document can tell.</summary>
    public static string? Of(Expression expression) => expression switch
    {
        Literal { Kind: TokenKind.StringLiteral } or TemplateLiteral => "a string",
        Literal { Kind: TokenKind.NumericLiteral } => "a number",
        Literal { Kind: TokenKind.RegExpLiteral } => "a regular expression",
        Literal { Kind: TokenKind.NullLiteral } => "null",
        Literal { Kind: TokenKind.BooleanLiteral } => Boolean,
        ArrayExpression => "an array",
        ObjectExpression => "an object",
        ArrowFunctionExpression or FunctionExpression => "a function",
        CallExpression { Callee: Identifier { Name: ConditionScope.CountFunction } } => "a number",
        MemberExpression { Computed: false, Property: Identifier { Name: "length" } } => "a number",
        Identifier identifier => ConditionScope.Types.GetValueOrDefault(identifier.Name),
        UnaryExpression unary => OfUnary(unary.Operator),
        LogicalExpression logical => Common(Of(logical.Left), Of(logical.Right)),
        ConditionalExpression conditional => Common(Of(conditional.Consequent), Of(conditional.Alternate)),
        BinaryExpression binary => OfBinary(binary.Operator),
        _ => null,
    };

    private static string? Common(string? first, string? second) => first == second ? first : null;

    private static string? OfUnary(Operator operation) => operation switch
    {
        Operator.LogicalNot => Boolean,
        Operator.TypeOf => "a string",
        Operator.UnaryNegation or Operator.UnaryPlus or Operator.BitwiseNot => "a number",
        _ => null,
    };

    private static string? OfBinary(Operator operation) => operation switch
    {
        Operator.Subtraction or Operator.Multiplication or Operator.Division or Operator.Remainder or Operator.Exponentiation => "a number",
        Operator.Equality or Operator.Inequality or Operator.StrictEquality or Operator.StrictInequality or Operator.LessThan or Operator.LessThanOrEqual
            or Operator.GreaterThan or Operator.GreaterThanOrEqual or Operator.In or Operator.InstanceOf => Boolean,
        _ => null,
    };
}
