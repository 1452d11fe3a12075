namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>An expression found in the text.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset just past its last one.</param>
/// <param name="First">What it says; for a range, of its start.</param>
/// <param name="Second">What a range says of its end.</param>
/// <param name="IsRange">Whether it is a range.</param>
/// <param name="Rule">The rule that found it, for the annotation.</param>
/// <param name="Line">The line that it stands on.</param>
/// <param name="LooksAhead">Whether words before it in its sentence speak of the future.</param>
internal readonly record struct Expression(int Start, int End, DateParts First, DateParts Second, bool IsRange, string Rule, int Line, bool LooksAhead);
