using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Reads a pack's YAML into nodes with positions. Aliases are refused, depth is limited, so hostile files end early.</summary>
internal sealed class PackNodeReader
{
    private const int MaxDepth = 8;
    private const int MaxCharacters = 1 << 20;

    private readonly string _file;
    private readonly Parser _parser;

    private PackNodeReader(string file, string yaml)
    {
        _file = file;
        _parser = new Parser(new StringReader(yaml));
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="RulePackException">It is not YAML, or more than a pack may hold.</exception>
    public static PackNode? Read(string file, string yaml)
    {
        if (yaml.Length > MaxCharacters)
        {
            throw Fault(file, Mark.Empty, "the pack is larger than a million characters");
        }

        try
        {
            return new PackNodeReader(file, yaml).ReadDocument();
        }
        catch (YamlException exception)
        {
            throw Fault(file, exception.Start, "not YAML: " + exception.Message.ReplaceLineEndings(" "));
        }
        catch (InvalidOperationException)
        {
            // The parser has no position for a collection that the end of the file cuts off.
            throw Fault(file, Mark.Empty, "not YAML: a bracket or brace is never closed");
        }
    }

    private static RulePackException Fault(string file, in Mark place, string message) =>
        new([new RulePackFault(file, Math.Max(1, place.Line), Math.Max(1, place.Column), message)]);

    private PackNode? ReadDocument()
    {
        PackNode? root = null;
        while (_parser.MoveNext())
        {
            if (_parser.Current is not (StreamStart or StreamEnd or DocumentStart or DocumentEnd))
            {
                root = root is null ? ReadNode(0) : throw Fault(_file, _parser.Current!.Start, "a pack is one YAML document");
            }
        }

        return root;
    }

    private PackNode ReadNode(int depth)
    {
        ParsingEvent current = _parser.Current!;
        Mark start = current.Start;
        if (depth > MaxDepth)
        {
            throw Fault(_file, start, $"nested deeper than {MaxDepth} levels");
        }

        switch (current)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                return new PackNode.Scalar(start.Line, start.Column, scalar.Value);
            case SequenceStart:
                var items = new List<PackNode>();
                while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
                {
                    items.Add(ReadNode(depth + 1));
                }

                return new PackNode.Sequence(start.Line, start.Column, items);
            case MappingStart:
                return ReadMapping(start, depth);
            default:
                throw Fault(_file, start, "anchors and aliases are not for packs");
        }
    }

    private PackNode.Mapping ReadMapping(Mark start, int depth)
    {
        var members = new List<(PackNode.Scalar Key, PackNode Value)>();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not PackNode.Scalar key)
            {
                throw Fault(_file, _parser.Current!.Start, "a key is a word, not a collection");
            }

            _parser.MoveNext();
            members.Add((key, ReadNode(depth + 1)));
        }

        return new PackNode.Mapping(start.Line, start.Column, members);
    }
}
