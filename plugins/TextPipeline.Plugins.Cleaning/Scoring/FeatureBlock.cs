using System.Numerics;
using System.Runtime.InteropServices;

namespace TextPipeline.Plugins.Cleaning.Scoring;

/// <summary>The values of up to <see cref="Capacity"/> examples, feature by feature, so that one test is made on many examples at once.</summary>
internal sealed class FeatureBlock(int features)
{
    /// <summary>A multiple of every vector's length; with some eighty features a block stays within the nearest caches.</summary>
    public const int Capacity = 128;

    private readonly short[] _values = new short[features * Capacity];

    /// <summary>Sets a value; what a short cannot hold is cut to its limits.</summary>
    public void Set(int example, int feature, int value) =>
        _values[(feature * Capacity) + example] = (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    /// <summary>Copies the values of one example.</summary>
    public void CopyTo(int example, Span<short> values)
    {
        for (int feature = 0; feature < values.Length; feature++)
        {
            values[feature] = _values[(feature * Capacity) + example];
        }
    }

    /// <summary>The values of one feature for as many examples, from <paramref name="first"/> on, as a vector holds.</summary>
    public Vector<short> Load(int feature, int first) =>
        MemoryMarshal.Read<Vector<short>>(MemoryMarshal.AsBytes(_values.AsSpan((feature * Capacity) + first, Vector<short>.Count)));
}
