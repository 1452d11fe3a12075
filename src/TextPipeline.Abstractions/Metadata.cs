using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace TextPipeline;

/// <summary>Named values of a document or an annotation, in a fixed order.</summary>
/// <remarks>
/// Immutable and safe for concurrent use. Values are kept as JSON and parsed on typed access, so that what no stage sets is written back exactly
/// as it was read, whatever its shape and depth and however its numbers are spelled.
/// </remarks>
public sealed class Metadata : IEquatable<Metadata>
{
    // Never changed once visible. Few members a document: a scan beats a dictionary.
    private readonly ImmutableArray<MetadataEntry> _entries;

    private Metadata(ImmutableArray<MetadataEntry> entries) => _entries = entries;

    /// <summary>No members.</summary>
    public static Metadata Empty { get; } = new([]);

    /// <summary>The members in order: first those of the input in its order, then those that stages added.</summary>
    public ImmutableArray<MetadataEntry> Entries => _entries;

    /// <summary>Reads the members of a JSON object.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8.</param>
    /// <exception cref="JsonException">It is not one well-formed JSON object in UTF-8, or a member name occurs twice.</exception>
    public static Metadata Parse(ReadOnlySpan<byte> utf8Json)
    {
        // The reader leaves the insides of strings unchecked.
        if (!Utf8.IsValid(utf8Json))
        {
            throw new JsonException("Metadata is UTF-8.");
        }

        byte[] own = utf8Json.ToArray();
        var reader = new Utf8JsonReader(own, new JsonReaderOptions { MaxDepth = MetadataValue.MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Metadata is a JSON object.");
        }

        var entries = ImmutableArray.CreateBuilder<MetadataEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonString.Unescape(reader.ValueSpan);
            if (!names.Add(name))
            {
                throw new JsonException($"The member '{name}' occurs twice.");
            }

            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            entries.Add(new MetadataEntry(name, MetadataValue.WithoutLineBreaks(own.AsMemory(start, (int)reader.BytesConsumed - start))));
        }

        while (reader.Read())
        {
            // A second value after the object makes the reader throw.
        }

        return new Metadata(entries.DrainToImmutable());
    }

    /// <summary>Metadata from members that a parser has already found well-formed, unlike in name and each on one line.</summary>
    internal static Metadata FromEntries(ImmutableArray<MetadataEntry> entries) => entries.IsEmpty ? Empty : new Metadata(entries);

    /// <summary>True where a member of this name exists, of whatever type.</summary>
    public bool Contains(string name) => IndexOf(name) >= 0;

    /// <summary>Reads a member.</summary>
    /// <param name="key">Its name and type.</param>
    /// <param name="value">Its value, or the type's default.</param>
    /// <returns>False where there is no such member or its JSON value is not of the key's type. A <see cref="long"/> takes numbers written without
    /// fraction and exponent; a <see cref="double"/> takes numbers in its range, to the nearest that it can hold; a <see cref="DateTimeOffset"/> takes
    /// ISO 8601 dates and date-times, without an offset as UTC, and passes over what is finer than 100 ns.</returns>
    public bool TryGet<T>(MetadataKey<T> key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = IndexOf(key.Name);
        if (index < 0)
        {
            value = default;
            return false;
        }

        return MetadataValue.TryRead(_entries[index].Json, out value);
    }

    /// <summary>Reads a member, or gives <paramref name="otherwise"/> where <see cref="TryGet{T}"/> would be false.</summary>
    public T GetValueOrDefault<T>(MetadataKey<T> key, T otherwise) => TryGet(key, out T? value) ? value : otherwise;

    /// <summary>The same metadata with one member set: in its place where it exists, else at the end.</summary>
    /// <exception cref="ArgumentNullException">The key or the value is null.</exception>
    /// <exception cref="ArgumentException">JSON cannot write the value: a NaN, an infinity, a list with a null in it, an element that was never parsed.</exception>
    public Metadata With<T>(MetadataKey<T> key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var entry = new MetadataEntry(key.Name, MetadataValue.Write(value));
        int index = IndexOf(key.Name);
        return new Metadata(index < 0 ? _entries.Add(entry) : _entries.SetItem(index, entry));
    }

    /// <summary>The same metadata without the member of this name; the same object where there is none.</summary>
    public Metadata Without(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? this : FromEntries(_entries.RemoveAt(index));
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            if (string.Equals(_entries[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True where both have the same members in the same order, each with the same JSON bytes.</summary>
    public bool Equals(Metadata? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Metadata);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (MetadataEntry entry in _entries)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }
}
