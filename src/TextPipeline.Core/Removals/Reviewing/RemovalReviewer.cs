using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>Sums up what documents tell of decisions about their lines.</summary>
/// <param name="closest">How many close decisions are shown.</param>
internal sealed class RemovalReviewer(int closest)
{
    private readonly RemovalGroups _kinds = new();
    private readonly RemovalGroups _rules = new();
    private readonly RemovalGroups _sites = new();

    // The farthest comes out first, so that what is left is the nearest.
    private readonly PriorityQueue<Removal, (double Distance, long Order)> _closest = new(Comparer<(double Distance, long Order)>.Create((a, b) => b.CompareTo(a)));
    private readonly List<Removal> _takenBack = [];
    private long _documents, _touched, _removed, _characters, _order;

    /// <summary>Reads a source, and another to compare it with where there is one.</summary>
    public RemovalReport Review(string name, RemovalSource source, (string Name, RemovalSource Source)? against, List<Diagnostic> diagnostics)
    {
        RemovalDifference? difference = against is null ? null : new RemovalDifference();
        foreach (Document document in source.Read(diagnostics))
        {
            Add(document, difference);
        }

        if (difference is not null)
        {
            foreach (Document document in against!.Value.Source.Read(diagnostics))
            {
                difference.AddThere(document.Id, Removal.Of(document));
            }
        }

        return new RemovalReport
        {
            Name = name,
            Documents = _documents,
            Touched = _touched,
            Removed = _removed,
            Characters = _characters,
            Kinds = [.. _kinds.Sorted()],
            Rules = [.. _rules.Sorted()],
            Sites = [.. _sites.Sorted()],
            Closest = [.. Closest()],
            NeverFired = source.NeverFired,
            Against = against?.Name,
            OnlyHere = [.. difference?.OnlyHere() ?? []],
            OnlyThere = [.. difference?.OnlyThere() ?? []],
        };
    }

    private void Add(Document document, RemovalDifference? difference)
    {
        _documents++;
        long before = _removed;
        foreach (Removal removal in Removal.Of(document))
        {
            if (removal.Removed)
            {
                _removed++;
                _characters += removal.Text.Length;
                _kinds.Add(removal.Kind, removal);
                _rules.Add(removal.Rule, removal);
                _sites.Add(removal.Site, removal);
                difference?.AddHere(removal);
            }

            AddClose(removal);
        }

        _touched += _removed > before ? 1 : 0;
    }

    private void AddClose(Removal removal)
    {
        if (removal.Score is not null)
        {
            _closest.Enqueue(removal, (removal.Distance, _order++));
            if (_closest.Count > closest)
            {
                _closest.Dequeue();
            }
        }
        else if (!removal.Removed && _takenBack.Count < closest)
        {
            _takenBack.Add(removal);
        }
    }

    private IEnumerable<Removal> Closest()
    {
        var nearest = new List<Removal>(_closest.Count);
        while (_closest.TryDequeue(out Removal? removal, out _))
        {
            nearest.Add(removal);
        }

        nearest.Reverse();
        return nearest.Concat(_takenBack).Take(closest);
    }
}
