using Acornima;
using Acornima.Ast;

namespace TextPipeline.Scripting;

/// <summary>Finds where a script uses a name.</summary>
internal sealed class NameFinder : AstVisitor
{
    private readonly string _name;
    private Identifier? _found;

    private NameFinder(string name) => _name = name;

    /// <summary>The first use, or null.</summary>
    public static Identifier? Find(Script script, string name)
    {
        var finder = new NameFinder(name);
        finder.Visit(script);
        return finder._found;
    }

    protected override object? VisitMemberExpression(MemberExpression member)
    {
        Visit(member.Object);
        return member.Computed ? Visit(member.Property) : member;
    }

    protected override object? VisitObjectProperty(ObjectProperty property)
    {
        if (property.Computed)
        {
            Visit(property.Key);
        }

        return Visit(property.Value);
    }

    protected override object? VisitIdentifier(Identifier identifier)
    {
        if (_found is null && string.Equals(identifier.Name, _name, StringComparison.Ordinal))
        {
            _found = identifier;
        }

        return identifier;
    }
}
