using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>Says what befell the documents of an output between two places where it is as it should be.</summary>
internal sealed class OutputFindings
{
    private readonly Findings _findings;
    private readonly string _unit;
    private readonly List<(OutputUnit Unit, int At)> _extra = [];
    private readonly List<Finding?> _held = [];
    private readonly Dictionary<ulong, int> _missing = [];
    private long _more;

    /// <param name="findings">Takes them.</param>
    /// <param name="isLines">Whether a document is a line.</param>
    public OutputFindings(Findings findings, bool isLines)
    {
        _findings = findings;
        _unit = isLines ? "line" : "document";
    }

    /// <summary>Some documents should be here, and something else is.</summary>
    public void Report(IReadOnlyList<ExpectedDocument> documents, IReadOnlyList<OutputUnit> units)
    {
        var left = new LinkedList<OutputUnit>(units);
        var unnamed = new List<ExpectedDocument>();
        foreach (ExpectedDocument document in documents)
        {
            if (Find(left, unit => unit.Id is { } id && document.MayBe(id)) is { } unit)
            {
                Altered(document, unit);
            }
            else
            {
                unnamed.Add(document);
            }
        }

        bool isOneForOne = unnamed.Count == 1 && left.Count == 1;
        foreach (ExpectedDocument document in unnamed)
        {
            // What has no identity any more can only be told by its place.
            if (Find(left, unit => unit.Id is null || (isOneForOne && !document.IsFromInput)) is { } unit)
            {
                Altered(document, unit);
            }
            else
            {
                Hold(document, VerifyDiagnostics.Missing(document.Name, document.Place), "missing");
                _missing.TryAdd(document.Line.Hash, _held.Count - 1);
            }
        }

        foreach (OutputUnit unit in left)
        {
            if (_held.Count < Findings.Most)
            {
                _extra.Add((unit, _held.Count));
                _held.Add(null);
            }
            else
            {
                _more++;
            }
        }
    }

    private void Altered(ExpectedDocument document, OutputUnit unit) =>
        Hold(document, VerifyDiagnostics.Altered(document.Name, document.Place, _unit, unit.Number), "altered");

    private void Hold(ExpectedDocument document, Diagnostic diagnostic, string kind)
    {
        if (_held.Count < Findings.Most)
        {
            _held.Add(new Finding(diagnostic, kind, document.Name, document.Place));
        }
        else
        {
            _more++;
        }
    }

    private static OutputUnit? Find(LinkedList<OutputUnit> units, Predicate<OutputUnit> isWanted)
    {
        for (LinkedListNode<OutputUnit>? node = units.First; node is not null; node = node.Next)
        {
            if (isWanted(node.Value))
            {
                units.Remove(node);
                return node.Value;
            }
        }

        return null;
    }

    /// <summary>Says what the rest of the output is: documents that stand there twice, or elsewhere than they should, or that no one wrote.</summary>
    /// <param name="written">The account of what was written, from its beginning; null where nothing needs it.</param>
    public void Complete(Func<AccountReader> written)
    {
        HashSet<ulong> wanted = [.. _extra.Select(extra => extra.Unit.Hash)], known = [];
        if (wanted.Count > 0)
        {
            using AccountReader reader = written();
            for (; reader.Head is { } line; reader.Next())
            {
                if (wanted.Contains(line.Hash))
                {
                    known.Add(line.Hash);
                }
            }
        }

        foreach ((OutputUnit unit, int at) in _extra)
        {
            if (_missing.Remove(unit.Hash, out int missing) && _held[missing] is { } moved)
            {
                _held[missing] = new Finding(VerifyDiagnostics.Moved(moved.Document!, moved.Place!, _unit, unit.Number), "moved", moved.Document, moved.Place);
            }
            else
            {
                _held[at] = known.Contains(unit.Hash)
                    ? new Finding(VerifyDiagnostics.Twice(unit.Id ?? $"{_unit} {unit.Number}", _unit, unit.Number), "twice", unit.Id)
                    : new Finding(VerifyDiagnostics.Foreign(unit.Id, _unit, unit.Number), "foreign", unit.Id);
            }
        }

        foreach (Finding finding in _held.OfType<Finding>())
        {
            _findings.Add(finding);
        }

        _findings.AddUnnamed(_more);
    }
}
