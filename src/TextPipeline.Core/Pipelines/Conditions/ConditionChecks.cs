using Acornima;
using Acornima.Ast;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Scripting;

namespace TextPipeline.Core.Pipelines.Conditions;

/// <summary>Looks through the syntax tree of a condition for what can be known to be wrong before any document comes.</summary>
internal sealed class ConditionChecks : AstVisitor
{
    private readonly SourceScalar _source;
    private readonly HashSet<string> _free;
    private readonly IReadOnlyCollection<string> _knownMetadata;
    private readonly List<Diagnostic> _diagnostics;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    private ConditionChecks(SourceScalar source, IEnumerable<string> freeNames, IReadOnlyCollection<string> knownMetadata, List<Diagnostic> diagnostics)
    {
        _source = source;
        _free = new HashSet<string>(freeNames, StringComparer.Ordinal);
        _knownMetadata = knownMetadata;
        _diagnostics = diagnostics;
    }

    /// <summary>Whether the expression uses operators alone: it then can reach nothing of JavaScript's library.</summary>
    public bool IsOperatorsAlone { get; private set; } = true;

    /// <summary>Reports every finding.</summary>
    public static ConditionChecks Run(
        Expression expression, SourceScalar source, IEnumerable<string> freeNames, IReadOnlyCollection<string> knownMetadata, List<Diagnostic> diagnostics)
    {
        var checks = new ConditionChecks(source, freeNames, knownMetadata, diagnostics);
        checks.Visit(expression);
        if (ResultType.Of(expression) is { } type and not ResultType.Boolean)
        {
            diagnostics.Add(ConditionDiagnostics.NeverBoolean(source.PositionOf(expression.Start), type));
        }

        return checks;
    }

    protected override object? VisitAssignmentExpression(AssignmentExpression assignment)
    {
        // The operator is what to look at: the first '=' behind the target.
        int at = _source.Value.IndexOf('=', assignment.Left.End);
        _diagnostics.Add(ConditionDiagnostics.Assignment(_source.PositionOf(at < 0 ? assignment.Start : at)));
        return base.VisitAssignmentExpression(assignment);
    }

    protected override object? VisitUnaryExpression(UnaryExpression unary)
    {
        if (unary is UpdateExpression || unary.Operator == Operator.Delete)
        {
            _diagnostics.Add(ConditionDiagnostics.Assignment(_source.PositionOf(unary.Start)));
        }

        return base.VisitUnaryExpression(unary);
    }

    protected override object? VisitCallExpression(CallExpression call)
    {
        IsOperatorsAlone = false;
        if (call.Callee is Identifier callee && _free.Contains(callee.Name))
        {
            CheckFunction(callee);
        }

        return base.VisitCallExpression(call);
    }

    protected override object? VisitMemberExpression(MemberExpression member)
    {
        IsOperatorsAlone = false;
        Visit(member.Object);
        return member.Computed ? Visit(member.Property) : member;
    }

    protected override object? VisitObjectProperty(ObjectProperty property)
    {
        IsOperatorsAlone = false;
        if (property.Computed)
        {
            Visit(property.Key);
        }

        return Visit(property.Value);
    }

    protected override object? VisitNewExpression(NewExpression creation)
    {
        IsOperatorsAlone = false;
        return base.VisitNewExpression(creation);
    }

    protected override object? VisitTaggedTemplateExpression(TaggedTemplateExpression template)
    {
        IsOperatorsAlone = false;
        return base.VisitTaggedTemplateExpression(template);
    }

    protected override object? VisitIdentifier(Identifier identifier)
    {
        if (_free.Contains(identifier.Name) && _reported.Add(identifier.Name))
        {
            CheckName(identifier);
        }

        return identifier;
    }

    private void CheckFunction(Identifier callee)
    {
        string name = callee.Name;
        if (name != ConditionScope.CountFunction && !SafeGlobals.Names.Contains(name) && !SafeGlobals.IsRemoved(name) && _reported.Add(name))
        {
            string hint = NearestName.Hint(name, SafeGlobals.Names.Where(global => char.IsAsciiLetterLower(global[0])).Append(ConditionScope.CountFunction));
            _diagnostics.Add(ConditionDiagnostics.UnknownFunction(PositionOf(callee), name, hint));
        }
    }

    private void CheckName(Identifier identifier)
    {
        string name = identifier.Name;
        if (SafeGlobals.Names.Contains(name))
        {
            IsOperatorsAlone &= name is "undefined" or "NaN" or "Infinity";
        }
        else if (ConditionScope.Types.ContainsKey(name) || _knownMetadata.Contains(name))
        {
            return;
        }
        else if (SafeGlobals.IsRemoved(name))
        {
            _diagnostics.Add(ConditionDiagnostics.NotAvailable(PositionOf(identifier), name));
        }
        else if (NearestName.Find(name, Candidates(name)) is { } nearest)
        {
            _diagnostics.Add(ConditionDiagnostics.UnknownName(PositionOf(identifier), name, nearest));
        }
    }

    // Of three letters two are too few to tell what was meant. A function is meant by a call alone.
    private IEnumerable<string> Candidates(string name) => name.Length < 3 ? [] : ConditionScope.Types.Keys
        .Where(known => known.Length > 2 && known != ConditionScope.CountFunction).Concat(_knownMetadata.Where(known => known.Length > 2));

    private SourcePosition PositionOf(Node node) => _source.PositionOf(node.Start);
}
