using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core.Tokens;

namespace TextPipeline.Core.Definitions;

/// <content>Lists and mappings by indentation: YAML 1.2 chapter 8.</content>
internal sealed partial class SourceTreeBuilder
{
    // A list below a key may stand at the key's own indentation; then the scanner gives neither its beginning nor its end.
    private SourceSequence? BuildBlockSequence(SourcePosition position, bool isIndented)
    {
        ImmutableArray<SourceNode>.Builder items = ImmutableArray.CreateBuilder<SourceNode>();
        if (isIndented)
        {
            _tokens.Advance();
        }

        while (_tokens.Current is BlockEntry)
        {
            _tokens.Advance();
            bool isNothing = _tokens.Current is BlockEntry or BlockEnd || (!isIndented && _tokens.Current is Key or Value);
            if ((isNothing ? BuildNothing() : BuildNode(Context.Block)) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        if (isIndented)
        {
            if (_tokens.Current is not BlockEnd)
            {
                _tokens.Refuse("expected an entry with '-', indented like those before it");
                return null;
            }

            _tokens.Advance();
        }

        return _tokens.Current is null ? null : Leave(new SourceSequence(position, items.DrainToImmutable()));
    }

    private SourceMapping? BuildBlockMapping(SourcePosition position)
    {
        var members = new MemberList(_diagnostics);
        _tokens.Advance();
        while (_tokens.Current is Key or Value)
        {
            SourceNode? key = BuildKey(Context.BlockMember);
            SourceNode? value = key is null ? null : BuildValue(Context.BlockMember);
            if (value is null)
            {
                return null;
            }

            members.Add(key!, value);
        }

        if (_tokens.Current is not BlockEnd)
        {
            _tokens.Refuse("expected a key with ':' or an entry with '-', indented like those before it");
            return null;
        }

        _tokens.Advance();
        return _tokens.Current is null ? null : Leave(new SourceMapping(position, members.Build()));
    }
}
