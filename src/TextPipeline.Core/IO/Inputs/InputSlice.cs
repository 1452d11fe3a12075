namespace TextPipeline.Core.IO.Inputs;

/// <summary>The part of a file whose lines are read: those whose first byte lies in it.</summary>
/// <param name="Start">Where it begins, in bytes of the file.</param>
/// <param name="End">Where it ends, exclusive; the last line is read to its own end.</param>
internal readonly record struct InputSlice(long Start, long End)
{
    public static InputSlice Whole { get; } = new(0, long.MaxValue);
}
