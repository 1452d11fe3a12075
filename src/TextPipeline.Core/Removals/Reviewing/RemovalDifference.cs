namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>Lines that went in one of two outputs of one corpus and not in the other. Documents are told by their ids, in any order; the removals of the first stand in memory.</summary>
internal sealed class RemovalDifference
{
    private readonly Dictionary<(string Document, long Line, string Text), Removal> _here = [];
    private readonly RemovalGroups _onlyThere = new();

    // A document that the other output does not have says nothing of its lines.
    private readonly HashSet<string> _there = new(StringComparer.Ordinal);

    public void AddHere(Removal removal) => _here.TryAdd((removal.Document, removal.Line, removal.Text), removal);

    public void AddThere(string document, IEnumerable<Removal> removals)
    {
        _there.Add(document);
        foreach (Removal removal in removals)
        {
            if (removal.Removed && !_here.Remove((removal.Document, removal.Line, removal.Text)))
            {
                _onlyThere.Add(removal.Rule, removal);
            }
        }
    }

    /// <summary>By rule, once both outputs are added.</summary>
    public IEnumerable<RemovalGroup> OnlyHere()
    {
        var groups = new RemovalGroups();
        foreach (Removal removal in _here.Values.Where(removal => _there.Contains(removal.Document)))
        {
            groups.Add(removal.Rule, removal);
        }

        return groups.Sorted();
    }

    public IEnumerable<RemovalGroup> OnlyThere() => _onlyThere.Sorted();
}
