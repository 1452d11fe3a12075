namespace TextPipeline.Scripting;

/// <summary>A script cannot be run at all.</summary>
internal sealed class ScriptSyntaxException : Exception
{
    /// <param name="message">What is wrong, one line without a full stop.</param>
    /// <param name="index">Where, as an offset into the script in UTF-16 code units.</param>
    /// <param name="isWrongTarget">Whether it assigns to what cannot be assigned to.</param>
    public ScriptSyntaxException(string message, int index, bool isWrongTarget = false)
        : base(message)
    {
        Index = index;
        IsWrongTarget = isWrongTarget;
    }

    public int Index { get; }

    public bool IsWrongTarget { get; }
}
