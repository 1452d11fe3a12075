using System.Collections.Immutable;
using System.Text;
using TextPipeline.Core.Definitions.Params;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Values;

/// <summary>Puts values in the place of the references in one file.</summary>
/// <remarks>
/// It works on nodes, after parsing, and on values alone: what a variable holds can become the text of a value and nothing else, no key, no list,
/// no second option. Only a param that is declared a list may stand for a list.
/// </remarks>
internal sealed class ValueExpander
{
    private readonly DefinitionSession _session;
    private readonly SourceText _source;
    private readonly ParamTable? _params;

    // Aliases share nodes: each is replaced once.
    private readonly Dictionary<SourceNode, SourceNode> _done = new(ReferenceEqualityComparer.Instance);

    /// <param name="session">The reading.</param>
    /// <param name="source">The file's text, for the places of faults.</param>
    /// <param name="parameters">The file's params; null where none can be referred to.</param>
    public ValueExpander(DefinitionSession session, SourceText source, ParamTable? parameters)
    {
        _session = session;
        _source = source;
        _params = parameters;
    }

    /// <summary>The member with its value's references replaced.</summary>
    public SourceMember Expand(SourceMember member) => Expand(member.Value) is var value && ReferenceEquals(value, member.Value) ? member : member with { Value = value };

    /// <summary>The node with all references below it replaced; the same node where there are none.</summary>
    public SourceNode Expand(SourceNode node)
    {
        if (node is SourceScalar scalar)
        {
            return ReferenceScanner.HasAny(scalar.Value) ? Once(scalar, () => ExpandScalar(scalar)) : scalar;
        }

        return Once(node, () => node is SourceMapping mapping ? ExpandMapping(mapping) : ExpandSequence((SourceSequence)node));
    }

    private SourceNode Once(SourceNode node, Func<SourceNode> expand)
    {
        if (!_done.TryGetValue(node, out SourceNode? done))
        {
            _done[node] = done = expand();
        }

        return done;
    }

    private SourceMapping ExpandMapping(SourceMapping mapping)
    {
        ImmutableArray<SourceMember> members = [.. mapping.Members.Select(Expand)];
        return members.SequenceEqual(mapping.Members) ? mapping : new SourceMapping(mapping.Position, members);
    }

    private SourceSequence ExpandSequence(SourceSequence sequence)
    {
        ImmutableArray<SourceNode> items = [.. sequence.Items.Select(Expand)];
        return items.SequenceEqual(sequence.Items) ? sequence : new SourceSequence(sequence.Position, items);
    }

    private SourceNode ExpandScalar(SourceScalar scalar)
    {
        List<TextPiece> pieces = ReferenceScanner.Scan(scalar.Value);
        if (pieces is [{ Kind: TextPieceKind.Param } alone] && FindParam(alone, scalar) is { } value)
        {
            return Place(value, scalar.Position);
        }

        var text = new StringBuilder();
        foreach (TextPiece piece in pieces)
        {
            // Every fault of a value is reported, so no return at the first.
            text.Append(ValueOf(piece, scalar));
        }

        if (_session.Unresolved.Contains(scalar.Position))
        {
            return scalar;
        }

        _session.CharactersLeft -= text.Length;
        if (_session.CharactersLeft < 0)
        {
            Report(scalar, ValueDiagnostics.TooLong(scalar.Position));
            return scalar;
        }

        // In a flow mapping a reference must stand in quotes; where it is the whole value they say nothing about its type, the option does.
        bool isQuoted = scalar.IsQuoted && pieces is not [{ Kind: not TextPieceKind.Literal }];
        return new SourceScalar(scalar.Position, text.ToString(), isQuoted) { IsReplaced = true };
    }

    private string? ValueOf(TextPiece piece, SourceScalar scalar)
    {
        if (piece.Kind == TextPieceKind.Literal)
        {
            return piece.Text;
        }

        if (piece.Kind == TextPieceKind.Malformed)
        {
            Report(scalar, ValueDiagnostics.MalformedReference(PlaceOf(piece, scalar), piece.Text));
            return null;
        }

        if (piece.Kind != TextPieceKind.Param)
        {
            return ValueOfVariable(piece, scalar);
        }

        SourceNode? value = FindParam(piece, scalar);
        if (value is SourceSequence)
        {
            Report(scalar, ValueDiagnostics.ListInText(PlaceOf(piece, scalar), piece.Name));
        }

        return (value as SourceScalar)?.Value;
    }

    private string? ValueOfVariable(TextPiece piece, SourceScalar scalar)
    {
        string? value = _session.Settings.Variable(piece.Name);
        if (piece.Kind == TextPieceKind.Variable ? value is not null : !string.IsNullOrEmpty(value))
        {
            return value;
        }

        if (piece.Kind == TextPieceKind.VariableOrDefault)
        {
            return piece.Rest;
        }

        Report(scalar, piece.Kind == TextPieceKind.VariableOrMessage
            ? ValueDiagnostics.DemandedVariable(PlaceOf(piece, scalar), piece.Name, piece.Rest)
            : ValueDiagnostics.UndefinedVariable(PlaceOf(piece, scalar), piece.Name));
        return null;
    }

    private SourceNode? FindParam(TextPiece piece, SourceScalar scalar)
    {
        if (_params?.Use(piece.Name) is { } param)
        {
            if (param.Value is null)
            {
                // That it has no value is reported where it should have been given one.
                _session.Unresolved.Add(scalar.Position);
            }

            return param.Value;
        }

        Report(scalar, _params is null
            ? ValueDiagnostics.ParamInParams(PlaceOf(piece, scalar))
            : ValueDiagnostics.UnknownParam(PlaceOf(piece, scalar), piece.Name, _params.Names));
        return null;
    }

    // A fault of the value is shown where it is used.
    private SourceNode Place(SourceNode value, SourcePosition position)
    {
        if (value is SourceScalar scalar)
        {
            return new SourceScalar(position, scalar.Value, scalar.IsQuoted) { IsReplaced = true };
        }

        var list = (SourceSequence)value;
        _session.ItemsLeft -= list.Items.Length;
        if (_session.ItemsLeft >= 0)
        {
            return new SourceSequence(position, [.. list.Items.Select(item => Place(item, position))]);
        }

        _session.Diagnostics.Add(DefinitionDiagnostics.TooManyNodes(position));
        return new SourceSequence(position, []);
    }

    private SourcePosition PlaceOf(TextPiece piece, SourceScalar scalar) =>
        _source.PositionAt(ReferenceScanner.Find(_source.Text, _source.IndexOf(scalar.Position), piece.Ordinal));

    private void Report(SourceScalar scalar, Diagnostic fault)
    {
        _session.Unresolved.Add(scalar.Position);
        _session.ReferenceFaults.Add(fault);
    }
}
