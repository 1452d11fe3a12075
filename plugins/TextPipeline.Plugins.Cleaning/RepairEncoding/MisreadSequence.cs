namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Characters that are the bytes of one UTF-8 character, seen through a code page.</summary>
/// <param name="Start">Offset of the first one.</param>
/// <param name="Length">How many.</param>
/// <param name="Scalar">The character that was meant; U+FFFD where a byte is lost.</param>
/// <param name="Script">Its class.</param>
/// <param name="IsLossy">A byte was lost on the way (shown as U+FFFD) or turned into a plain space. Proves nothing by itself.</param>
/// <param name="HasControl">One of the characters is a C1 control, which no text uses.</param>
/// <param name="IsTelling">Its first character does not stand before another in real text; see <see cref="CodePage.IsTelling"/>.</param>
internal readonly record struct MisreadSequence(int Start, int Length, int Scalar, Script Script, bool IsLossy, bool HasControl, bool IsTelling)
{
    public int End => Start + Length;
}
