namespace TextPipeline.Text.Sentences;

/// <summary>Terminators that stand together, with the closing marks and references that belong to them.</summary>
/// <param name="Start">Offset of the first terminator.</param>
/// <param name="End">Offset just past the run.</param>
/// <param name="Dots">Number of full stops; an ellipsis character counts three.</param>
/// <param name="Exclaims">Whether a question or exclamation mark is among them.</param>
/// <param name="IsScript">Whether a terminator is among them that ends a sentence also without white space behind it.</param>
/// <param name="IsClosed">Whether a closing mark is among them.</param>
internal readonly record struct TerminatorRun(int Start, int End, int Dots, bool Exclaims, bool IsScript, bool IsClosed)
{
    /// <summary>Two dots or more, and nothing stronger.</summary>
    public bool IsEllipsis => Dots > 1 && !Exclaims && !IsScript;

    /// <summary>One full stop, which may belong to an abbreviation.</summary>
    public bool IsFullStop => Dots == 1 && !Exclaims && !IsScript;
}
