using System.Text.Json;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>The account of each input file, by its place among the inputs. Small enough for hundreds of thousands of files.</summary>
internal sealed class FileAccounts
{
    private Account[] _accounts = [];

    /// <summary>How many files are known: one past the last that was counted.</summary>
    public int Count { get; private set; }

    /// <summary>The account of a file; empty for one that nothing was read from.</summary>
    public Account this[int file] => file < Count ? _accounts[file] : default;

    /// <summary>Adds to the account of a file.</summary>
    /// <param name="file">Its <see cref="IO.Inputs.InputFile.Index"/>.</param>
    /// <param name="amount">What to add.</param>
    public void Add(int file, Account amount)
    {
        if (file >= _accounts.Length)
        {
            Array.Resize(ref _accounts, Math.Max(file + 1, _accounts.Length * 2));
        }

        _accounts[file] += amount;
        Count = Math.Max(Count, file + 1);
    }

    /// <summary>The accounts in order, with neighbours that are equal taken together: a folder of texts that are all written is one entry.</summary>
    public IEnumerable<(int First, int Files, Account Each)> Spans()
    {
        for (int first = 0, next; first < Count; first = next)
        {
            for (next = first + 1; next < Count && _accounts[next] == _accounts[first];)
            {
                next++;
            }

            yield return (first, next - first, _accounts[first]);
        }
    }

    /// <summary>Writes <c>[[first file, number of files, read, derived, written, dropped, quarantined],…]</c>, the numbers for each of the files.</summary>
    public void Write(Utf8JsonWriter writer, string member)
    {
        writer.WriteStartArray(member);
        foreach ((int first, int files, Account each) in Spans())
        {
            writer.WriteStartArray();
            foreach (long number in (ReadOnlySpan<long>)[first, files, each.Read, each.Derived, each.Written, each.Dropped, each.Quarantined])
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    public void Read(JsonElement array)
    {
        foreach (JsonElement span in array.EnumerateArray())
        {
            var each = new Account(span[2].GetInt64(), span[3].GetInt64(), span[4].GetInt64(), span[5].GetInt64(), span[6].GetInt64());
            for (int i = 0; i < span[1].GetInt32(); i++)
            {
                Add(span[0].GetInt32() + i, each);
            }
        }
    }
}
