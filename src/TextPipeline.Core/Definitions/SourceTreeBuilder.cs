using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core.Tokens;

namespace TextPipeline.Core.Definitions;

/// <summary>Builds nodes from tokens: the grammar of YAML 1.2 chapters 7 to 9 over a scanner that has settled indentation and simple keys.</summary>
/// <remarks>
/// Over tokens and not over the library's parser: that one builds two compiled regular expressions before its first node, which takes longer (13 ms)
/// than all else that is needed to read a pipeline (3 ms); and it throws without a position on some unclosed brackets. Every method gives null
/// once the reading has ended with a fault that is reported.
/// </remarks>
internal sealed partial class SourceTreeBuilder
{
    private readonly SourceText _source;
    private readonly SourceTokens _tokens;
    private readonly SourceAnchors _anchors;
    private readonly List<Diagnostic> _diagnostics;

    private SourceTreeBuilder(SourceText source, List<Diagnostic> diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _tokens = new SourceTokens(source, diagnostics);
        _anchors = new SourceAnchors(_tokens);
    }

    public static SourceNode? Build(SourceText source, List<Diagnostic> diagnostics) => new SourceTreeBuilder(source, diagnostics).BuildDocument();

    private SourceNode? BuildDocument()
    {
        _tokens.Advance();
        _tokens.Advance();
        bool hasDirectives = false;
        while (_tokens.Current is VersionDirective or TagDirective)
        {
            hasDirectives = true;
            _tokens.Advance();
        }

        if (_tokens.Current is DocumentStart)
        {
            _tokens.Advance();
        }
        else if (hasDirectives)
        {
            _tokens.Refuse("expected '---' after the directives");
        }

        SourceNode? root = _tokens.Current is StreamEnd or DocumentEnd or DocumentStart ? BuildNothing() : BuildNode(Context.Block);
        bool isEnded = _tokens.Current is DocumentEnd;
        while (_tokens.Current is DocumentEnd)
        {
            _tokens.Advance();
        }

        if (_tokens.Current is StreamEnd)
        {
            return root;
        }

        if (_tokens.Current is DocumentStart || isEnded)
        {
            _tokens.Stop(DefinitionDiagnostics.SeveralDocuments(_tokens.Position));
        }

        _tokens.Refuse("expected the end of the file or a line indented like those before it");
        return null;
    }

    private SourceNode? BuildNode(Context context)
    {
        SourcePosition position = _tokens.Position;
        if (_tokens.Current is AnchorAlias alias)
        {
            SourceNode? node = _anchors.Resolve(alias.Value.Value, position);
            if (node is not null)
            {
                _tokens.Advance();
            }

            return node;
        }

        string? anchor = null;
        bool hasProperties = false;
        while (_tokens.Current is Anchor or Tag)
        {
            if (_tokens.Current is Tag tag)
            {
                _diagnostics.Add(DefinitionDiagnostics.TagNotSupported(_tokens.Position, $"{tag.Handle}{tag.Suffix}"));
            }
            else
            {
                string name = ((Anchor)_tokens.Current).Value.Value;
                if (anchor is not null || name.EndsWith(':'))
                {
                    // A name may end with ':' by the letter of YAML; whoever writes `&a: b` means something else.
                    _tokens.Refuse(anchor is not null ? "expected one anchor, not two" : "expected an anchor's name without ':'");
                    return null;
                }

                anchor = name;
            }

            hasProperties = true;
            _tokens.Advance();
        }

        if (!_anchors.Count(position))
        {
            return null;
        }

        if (anchor is null)
        {
            return BuildContent(position, context, hasProperties);
        }

        _anchors.Begin(anchor);
        return _anchors.End(BuildContent(position, context, hasProperties));
    }

    private SourceNode? BuildContent(SourcePosition position, Context context, bool canBeNothing)
    {
        switch (_tokens.Current)
        {
            case Scalar scalar:
                _tokens.Advance();
                return new SourceScalar(position, scalar.Value, scalar.Style != YamlDotNet.Core.ScalarStyle.Plain) { Origin = new ScalarOrigin(_source, (int)scalar.Start.Index) };
            case FlowSequenceStart:
                return Enter(position, ']') ? BuildFlowSequence(position) : null;
            case FlowMappingStart:
                return Enter(position, '}') ? BuildFlowMapping(position) : null;
            case BlockSequenceStart when context != Context.Flow:
                return Enter(position, null) ? BuildBlockSequence(position, isIndented: true) : null;
            case BlockMappingStart when context != Context.Flow:
                return Enter(position, null) ? BuildBlockMapping(position) : null;
            case BlockEntry when context == Context.BlockMember:
                return Enter(position, null) ? BuildBlockSequence(position, isIndented: false) : null;
            default:
                if (canBeNothing && _tokens.Current is not null)
                {
                    return new SourceScalar(position, "", isQuoted: false);
                }

                _tokens.Refuse("expected a value");
                return null;
        }
    }

    private SourceNode? BuildKey(Context context)
    {
        if (_tokens.Current is Key)
        {
            _tokens.Advance();
            return IsEndOfMember() || _tokens.Current is Value ? BuildNothing() : BuildNode(context);
        }

        return _tokens.Current is Value ? BuildNothing() : BuildNode(context);
    }

    private SourceNode? BuildValue(Context context)
    {
        if (_tokens.Current is not Value)
        {
            return _tokens.Current is null ? null : BuildNothing();
        }

        _tokens.Advance();
        return IsEndOfMember() ? BuildNothing() : BuildNode(context);
    }

    private bool IsEndOfMember()
    {
        bool isFlow = _tokens.Open[^1].Bracket is not null;
        return isFlow ? _tokens.Current is YamlDotNet.Core.Tokens.FlowEntry or FlowMappingEnd or FlowSequenceEnd : _tokens.Current is Key or Value or BlockEnd;
    }

    private SourceScalar? BuildNothing()
    {
        SourcePosition position = _source.PositionAt(_tokens.EndOfLast);
        return _tokens.Current is not null && _anchors.Count(position) ? new SourceScalar(position, "", isQuoted: false) : null;
    }

    private bool Enter(SourcePosition position, char? bracket)
    {
        _tokens.Open.Add(new OpenCollection(position, bracket));
        return _anchors.CheckDepth(0, position);
    }

    private T Leave<T>(T collection)
    {
        _tokens.Open.RemoveAt(_tokens.Open.Count - 1);
        return collection;
    }

    private enum Context
    {
        Block,
        BlockMember,
        Flow,
    }
}
