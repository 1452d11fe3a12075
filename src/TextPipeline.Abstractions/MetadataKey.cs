using System.Collections.Immutable;
using System.Text.Json;

namespace TextPipeline;

/// <summary>The name of a metadata member and the type under which it is read and written.</summary>
/// <typeparam name="T">One of <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="DateTimeOffset"/>,
/// <see cref="ImmutableArray{T}"/> of <see cref="string"/>, <see cref="JsonElement"/>.</typeparam>
/// <remarks>Immutable; keep one in a static field. Two keys of one name and different types are two views of one member.</remarks>
public sealed class MetadataKey<T>
{
    /// <summary>Makes a key.</summary>
    /// <param name="name">The member's name in JSON, snake_case.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is none of the types that metadata can hold.</exception>
    public MetadataKey(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!MetadataValue.IsSupported(typeof(T)))
        {
            throw new NotSupportedException(
                $"Metadata cannot hold {typeof(T)}: use string, bool, long, double, DateTimeOffset, ImmutableArray<string> or JsonElement.");
        }

        Name = name;
    }

    /// <summary>The member's name in JSON.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
