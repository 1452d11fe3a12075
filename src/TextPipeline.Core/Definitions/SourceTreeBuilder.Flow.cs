using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core.Tokens;

namespace TextPipeline.Core.Definitions;

/// <content>Lists and mappings in brackets: YAML 1.2 section 7.4.</content>
internal sealed partial class SourceTreeBuilder
{
    private SourceSequence? BuildFlowSequence(SourcePosition position)
    {
        ImmutableArray<SourceNode>.Builder items = ImmutableArray.CreateBuilder<SourceNode>();
        _tokens.Advance();
        while (_tokens.Current is not FlowSequenceEnd)
        {
            if (!SkipComma(items.Count) || (_tokens.Current is not FlowSequenceEnd && !AddItem(items)))
            {
                return null;
            }
        }

        _tokens.Advance();
        return _tokens.Current is null ? null : Leave(new SourceSequence(position, items.DrainToImmutable()));
    }

    private bool AddItem(ImmutableArray<SourceNode>.Builder items)
    {
        SourceNode? item = _tokens.Current is Key or Value ? BuildPair() : BuildNode(Context.Flow);
        if (item is not null)
        {
            items.Add(item);
        }

        return item is not null;
    }

    // `[a: b]` is a list of a mapping.
    private SourceMapping? BuildPair()
    {
        SourcePosition position = _tokens.Position;
        if (!_anchors.Count(position) || !Enter(position, '}'))
        {
            return null;
        }

        var members = new MemberList(_diagnostics);
        SourceNode? key = BuildKey(Context.Flow);
        SourceNode? value = key is null ? null : BuildValue(Context.Flow);
        if (value is null)
        {
            return null;
        }

        members.Add(key!, value);
        return Leave(new SourceMapping(position, members.Build()));
    }

    private SourceMapping? BuildFlowMapping(SourcePosition position)
    {
        var members = new MemberList(_diagnostics);
        int count = 0;
        _tokens.Advance();
        while (_tokens.Current is not FlowMappingEnd)
        {
            if (!SkipComma(count++))
            {
                return null;
            }

            if (_tokens.Current is FlowMappingEnd)
            {
                break;
            }

            SourceNode? key = BuildKey(Context.Flow);
            SourceNode? value = key is null ? null : BuildValue(Context.Flow);
            if (value is null)
            {
                return null;
            }

            members.Add(key!, value);
        }

        _tokens.Advance();
        return _tokens.Current is null ? null : Leave(new SourceMapping(position, members.Build()));
    }

    private bool SkipComma(int before)
    {
        if (before == 0)
        {
            return _tokens.Current is not null;
        }

        if (_tokens.Current is YamlDotNet.Core.Tokens.FlowEntry)
        {
            _tokens.Advance();
            return _tokens.Current is not null;
        }

        OpenCollection open = _tokens.Open[^1];
        if (_tokens.Current is StreamEnd or DocumentStart or DocumentEnd || (_tokens.Current is Value && _tokens.Position.Line > open.Position.Line))
        {
            _tokens.Stop(SyntaxFault.Unclosed(open));
        }
        else if (_tokens.Current is not null)
        {
            _tokens.Stop(DefinitionDiagnostics.MissingComma(_tokens.Position, open.Bracket ?? ']', open.Position));
        }

        return false;
    }
}
