using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>What anchors stand for, and the counts of nodes and depth that aliases add to: each alias counts as what it stands for.</summary>
internal sealed class SourceAnchors(SourceTokens tokens)
{
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly List<Pending> _pending = [];
    private int _nodes;
    private int _deepest;

    /// <summary>Counts one node; false where that is one too many, which is reported.</summary>
    public bool Count(SourcePosition position) => Add(1, position);

    /// <summary>Whether a node of a height may stand here; reported where not.</summary>
    public bool CheckDepth(int height, SourcePosition position)
    {
        _deepest = Math.Max(_deepest, tokens.Open.Count + height);
        if (tokens.Open.Count + height <= SourceLimits.Depth)
        {
            return true;
        }

        tokens.Stop(DefinitionDiagnostics.TooDeep(position));
        return false;
    }

    /// <summary>The content of an anchor begins, already counted itself.</summary>
    public void Begin(string name)
    {
        _pending.Add(new Pending(name, _nodes - 1, _deepest));
        _deepest = tokens.Open.Count;
    }

    /// <summary>It has ended with this node, or with a fault.</summary>
    public SourceNode? End(SourceNode? node)
    {
        Pending pending = _pending[^1];
        _pending.RemoveAt(_pending.Count - 1);
        if (node is not null)
        {
            _anchors[pending.Name] = new Anchored(node, _nodes - pending.NodesBefore, _deepest - tokens.Open.Count);
        }

        _deepest = Math.Max(_deepest, pending.DeepestBefore);
        return node;
    }

    /// <summary>The node of an alias, or null with a report.</summary>
    public SourceNode? Resolve(string name, SourcePosition position)
    {
        if (_pending.Exists(pending => pending.Name == name))
        {
            tokens.Stop(DefinitionDiagnostics.RecursiveAlias(position, name));
            return null;
        }

        if (_anchors.TryGetValue(name, out Anchored? anchored))
        {
            return Add(anchored.Nodes, position) && CheckDepth(anchored.Height, position) ? anchored.Node : null;
        }

        tokens.Stop(DefinitionDiagnostics.UnknownAlias(position, name, _anchors.Keys));
        return null;
    }

    private bool Add(int nodes, SourcePosition position)
    {
        _nodes += nodes;
        if (_nodes > SourceLimits.Nodes)
        {
            tokens.Stop(DefinitionDiagnostics.TooManyNodes(position));
        }

        return _nodes <= SourceLimits.Nodes;
    }

    private sealed record Anchored(SourceNode Node, int Nodes, int Height);

    private sealed record Pending(string Name, int NodesBefore, int DeepestBefore);
}
