namespace TextPipeline.Scripting;

/// <summary>What one run of a script over one document may take.</summary>
/// <param name="Time">How long. A single match of a regular expression may take as long again.</param>
/// <param name="Memory">Bytes that it may allocate in sum, whether they are still in use or not; one built-in function may go beyond that by a small factor
/// before it is noticed. No string is longer than half as many UTF-16 code units.</param>
/// <param name="Recursion">How deep calls may nest.</param>
/// <param name="Statements">How many statements may run.</param>
internal sealed record ScriptLimits(TimeSpan Time, long Memory, int Recursion, int Statements)
{
    /// <summary>Elements of one array: an array of 8 bytes each that no statement has a say in.</summary>
    public uint ArrayLength => (uint)Math.Clamp(Memory / 8, 1, uint.MaxValue);

    public long StringLength => Memory / 2;
}
