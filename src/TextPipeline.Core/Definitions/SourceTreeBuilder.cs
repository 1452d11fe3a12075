using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TextPipeline.Core.Definitions;

/// <summary>Builds nodes from parsing events. Every method gives null once the reading has ended with a fault that is already reported.</summary>
internal sealed class SourceTreeBuilder
{
    private readonly SourceText _source;
    private readonly Parser _parser;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly List<string> _openAnchors = [];
    private readonly List<NodeEvent> _openCollections = [];
    private ParsingEvent? _last;
    private int _endOfBefore;
    private int _nodes;
    private int _deepest;

    private SourceTreeBuilder(SourceText source, List<Diagnostic> diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    public static SourceNode? Build(SourceText source, List<Diagnostic> diagnostics) => new SourceTreeBuilder(source, diagnostics).BuildDocument();

    private SourceNode? BuildDocument()
    {
        if (Next() is not StreamStart || Next() is not { } start)
        {
            return null;
        }

        if (start is StreamEnd)
        {
            return Stop(DefinitionDiagnostics.EmptyFile(SourcePosition.WholeFile(_source.Path)));
        }

        if (Next() is not { } first || BuildNode(first) is not { } root || Next() is not DocumentEnd || Next() is not { } end)
        {
            return null;
        }

        return end is StreamEnd ? root : Stop(DefinitionDiagnostics.SeveralDocuments(PositionOf(end)));
    }

    private SourceNode? BuildNode(ParsingEvent first)
    {
        if (first is AnchorAlias alias)
        {
            return Resolve(alias);
        }

        if (++_nodes > SourceLimits.Nodes)
        {
            return Stop(DefinitionDiagnostics.TooManyNodes(PositionOf(first)));
        }

        if (first is not NodeEvent node)
        {
            // The parser sometimes ends a mapping between a key and its value, as in `? ? [a`.
            return Stop(DefinitionDiagnostics.Syntax(PositionOf(first), "expected a value"));
        }

        if (!node.Tag.IsEmpty && node.Tag.Value != "?")
        {
            string tag = node.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);
            _diagnostics.Add(DefinitionDiagnostics.TagNotSupported(PositionOf(node), tag));
        }

        return node.Anchor.IsEmpty ? BuildContent(node) : BuildAnchored(node);
    }

    private SourceNode? BuildContent(NodeEvent node) => node switch
    {
        Scalar scalar => new SourceScalar(PositionOf(scalar), scalar.Value, scalar.Style != ScalarStyle.Plain),
        SequenceStart => Enter(node) ? BuildSequence(PositionOf(node)) : null,
        _ => Enter(node) ? BuildMapping(node) : null,
    };

    private SourceNode? BuildAnchored(NodeEvent node)
    {
        string name = node.Anchor.Value;
        int nodesBefore = _nodes - 1;
        int deepestBefore = _deepest;
        _deepest = _openCollections.Count;
        _openAnchors.Add(name);
        SourceNode? built = BuildContent(node);
        _openAnchors.RemoveAt(_openAnchors.Count - 1);
        if (built is not null)
        {
            _anchors[name] = new Anchored(built, _nodes - nodesBefore, _deepest - _openCollections.Count);
        }

        _deepest = Math.Max(_deepest, deepestBefore);
        return built;
    }

    private SourceNode? Resolve(AnchorAlias alias)
    {
        string name = alias.Value.Value;
        SourcePosition position = PositionOf(alias);
        if (_openAnchors.Contains(name, StringComparer.Ordinal))
        {
            return Stop(DefinitionDiagnostics.RecursiveAlias(position, name));
        }

        if (!_anchors.TryGetValue(name, out Anchored? anchored))
        {
            return Stop(DefinitionDiagnostics.UnknownAlias(position, name, _anchors.Keys));
        }

        _nodes += anchored.Nodes;
        if (_nodes > SourceLimits.Nodes)
        {
            return Stop(DefinitionDiagnostics.TooManyNodes(position));
        }

        _deepest = Math.Max(_deepest, _openCollections.Count + anchored.Height);
        return _deepest > SourceLimits.Depth ? Stop(DefinitionDiagnostics.TooDeep(position)) : anchored.Node;
    }

    private SourceSequence? BuildSequence(SourcePosition position)
    {
        ImmutableArray<SourceNode>.Builder items = ImmutableArray.CreateBuilder<SourceNode>();
        while (Next() is { } next)
        {
            if (next is SequenceEnd)
            {
                Leave();
                return new SourceSequence(position, items.DrainToImmutable());
            }

            if (BuildNode(next) is not { } item)
            {
                break;
            }

            items.Add(item);
        }

        return null;
    }

    private SourceMapping? BuildMapping(NodeEvent start)
    {
        // The pair in `[a: b]` is a mapping to which the parser gives the place of the file's beginning: it stands where its key does.
        SourcePosition? position = start.Start.Index == 0 && _openCollections.Count > 1 ? null : PositionOf(start);
        ImmutableArray<SourceMember>.Builder members = ImmutableArray.CreateBuilder<SourceMember>();
        var seen = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
        int entries = 0;
        while (Next() is { } next)
        {
            if (next is MappingEnd)
            {
                Leave();
                return new SourceMapping(position ?? PositionOf(next), members.DrainToImmutable());
            }

            position ??= PositionOf(next);
            if ((entries++ > 0 && LacksComma(next)) || BuildNode(next) is not { } key || Next() is not { } second || BuildNode(second) is not { } value)
            {
                break;
            }

            if (IsUsable(key, seen))
            {
                members.Add(new SourceMember((SourceScalar)key, value));
            }
        }

        return null;
    }

    // The parser lets `{ a: [b] c: d }` pass; YAML does not, and no other tool would read the file.
    private bool LacksComma(ParsingEvent next)
    {
        NodeEvent open = _openCollections[^1];
        int start = (int)Math.Min(next.Start.Index, _source.Text.Length);
        if (!SyntaxFault.IsFlow(open) || start < _endOfBefore || _source.Text.AsSpan(_endOfBefore, start - _endOfBefore).Contains(','))
        {
            return false;
        }

        _diagnostics.Add(DefinitionDiagnostics.MissingComma(PositionOf(next), '}', PositionOf(open)));
        return true;
    }

    private bool IsUsable(SourceNode key, Dictionary<string, SourceNode> seen)
    {
        Diagnostic? fault = null;
        if (key is not SourceScalar { Value: not "" } scalar)
        {
            fault = DefinitionDiagnostics.KeyNotPlain(key.Position, key.Describe());
        }
        else if (scalar is { Value: "<<", IsQuoted: false })
        {
            fault = DefinitionDiagnostics.MergeKey(key.Position);
        }
        else if (!seen.TryAdd(scalar.Value, key))
        {
            fault = DefinitionDiagnostics.DuplicateKey(key.Position, scalar.Value, seen[scalar.Value].Position.Line);
        }

        if (fault is not null)
        {
            _diagnostics.Add(fault);
        }

        return fault is null;
    }

    private bool Enter(NodeEvent collection)
    {
        _openCollections.Add(collection);
        _deepest = Math.Max(_deepest, _openCollections.Count);
        if (_openCollections.Count <= SourceLimits.Depth)
        {
            return true;
        }

        _diagnostics.Add(DefinitionDiagnostics.TooDeep(PositionOf(collection)));
        return false;
    }

    private void Leave() => _openCollections.RemoveAt(_openCollections.Count - 1);

    private ParsingEvent? Next()
    {
        try
        {
            // The parser has a value that is nothing end behind the comma that follows it.
            _endOfBefore = (int)((_last is Scalar { Value: "", Style: ScalarStyle.Plain } ? _last.Start : _last?.End)?.Index ?? 0);
            _last = _parser.MoveNext() ? _parser.Current : null;
            return _last;
        }
        catch (YamlException exception)
        {
            _diagnostics.Add(SyntaxFault.From(exception, _source, _last, _openCollections));
        }
        catch (ArgumentOutOfRangeException)
        {
            // What the scanner throws, without a position, where an escape names no character, such as \uD800.
            _diagnostics.Add(SyntaxFault.NoCharacter(_source, _last));
        }
        catch (InvalidOperationException)
        {
            // What the parser throws, without a position, where a flow collection is followed by something that ends it unclosed.
            _diagnostics.Add(SyntaxFault.Unclosed(_source, _last, _openCollections));
        }

        return null;
    }

    private SourceNode? Stop(Diagnostic fault)
    {
        _diagnostics.Add(fault);
        return null;
    }

    private SourcePosition PositionOf(ParsingEvent parsingEvent) => _source.PositionAt(parsingEvent.Start.Index);

    /// <summary>What an alias stands for, and what it adds to the counts that are limited.</summary>
    private sealed record Anchored(SourceNode Node, int Nodes, int Height);
}
