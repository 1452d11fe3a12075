using System.IO.Hashing;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>
/// Compares an output that is one file with what the account says was written. Where they part, both are looked at ahead, by hash, for the nearest place at
/// which they meet again; so one line that is gone, new, doubled or altered costs its own document and no other.
/// </summary>
internal sealed class OutputCheck
{
    // A document of the output is held in memory, an expected one is a few numbers.
    private const int FewAhead = 512, MostAhead = 1 << 15;

    private readonly ByteWindow _output;
    private readonly ExpectedDocuments _source;
    private readonly bool _isLines;
    private readonly OutputFindings _findings;
    private readonly LinkedList<ExpectedDocument> _ahead = new();
    private long _number = 1;

    /// <param name="output">The output, decompressed.</param>
    /// <param name="source">What should be there.</param>
    /// <param name="isLines">Whether a document is a line.</param>
    /// <param name="findings">Takes what is not as it should be.</param>
    public OutputCheck(ByteWindow output, ExpectedDocuments source, bool isLines, OutputFindings findings)
    {
        _output = output;
        _source = source;
        _isLines = isLines;
        _findings = findings;
    }

    public void Run()
    {
        while (true)
        {
            ExpectedDocument? expected = Peek();
            if (expected is null && _output.IsAtEnd)
            {
                return;
            }

            if (expected is not null && IsNext(expected))
            {
                _output.Advance(expected.Line.Bytes);
                _ahead.RemoveFirst();
                _number++;
                continue;
            }

            Resynchronize();
        }
    }

    private ExpectedDocument? Peek()
    {
        if (_ahead.First is null && _source.Next(withId: false) is { } next)
        {
            _ahead.AddLast(next);
        }

        return _ahead.First?.Value;
    }

    private bool IsNext(ExpectedDocument expected)
    {
        ReadOnlySpan<byte> bytes = _output.Peek(expected.Line.Bytes);
        return bytes.Length == expected.Line.Bytes && XxHash3.HashToUInt64(bytes) == expected.Line.Hash;
    }

    private void Resynchronize()
    {
        if (_ahead.Last is { Value.RecordId: null } last)
        {
            _source.Identify(last.Value);
        }

        for (int ahead = FewAhead; ; ahead *= 8)
        {
            LookAhead(ahead);
            List<OutputUnit> units = OutputUnits.Read(_output, _isLines, _number, ahead);
            (int documents, int read) = Meet(units);
            bool isAll = _ahead.Count < ahead && units.Count < ahead;
            if (documents < 0 && !isAll && ahead < MostAhead)
            {
                continue;
            }

            if (documents < 0)
            {
                // They do not meet as far as one can see. What is ahead in the output may still be of documents further on.
                documents = _ahead.Count;
                read = _ahead.Count < ahead || units.Exists(unit => unit.Id is { } id && _ahead.Any(document => document.MayBe(id))) ? units.Count : 0;
            }

            _findings.Report([.. _ahead.Take(documents)], units[..read]);
            _output.Advance(read == 0 ? 0 : units[read - 1].End);
            _number += read;
            for (int i = 0; i < documents; i++)
            {
                _ahead.RemoveFirst();
            }

            return;
        }
    }

    private void LookAhead(int count)
    {
        while (_ahead.Count < count && _source.Next(withId: true) is { } next)
        {
            _ahead.AddLast(next);
        }
    }

    // How many documents and how many units lie before the nearest pair that is the same; -1 where there is none.
    private (int Documents, int Units) Meet(List<OutputUnit> units)
    {
        var places = new Dictionary<(ulong Hash, int Length), int>();
        int i = 0;
        foreach (ExpectedDocument document in _ahead)
        {
            places.TryAdd((document.Line.Hash, document.Line.Bytes), i++);
        }

        (int Documents, int Units) best = (-1, -1);
        for (int unit = 0; unit < units.Count && (best.Documents < 0 || unit < best.Documents + best.Units); unit++)
        {
            if (places.TryGetValue((units[unit].Hash, units[unit].Length), out int document) && (best.Documents < 0 || document + unit < best.Documents + best.Units))
            {
                best = (document, unit);
            }
        }

        return best;
    }
}
