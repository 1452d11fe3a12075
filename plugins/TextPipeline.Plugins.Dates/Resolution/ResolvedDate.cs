using System.Collections.Immutable;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>An expression with its value.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset just past its last one.</param>
/// <param name="Value">ISO 8601 or EDTF level 1.</param>
/// <param name="Timex3">The same as TimeML writes it.</param>
/// <param name="Kind">date, datetime, time, week, month, year, decade, century or range.</param>
/// <param name="Grain">The finest unit of the value.</param>
/// <param name="Anchor">What it was counted from.</param>
/// <param name="Confidence">0 to 1; see <see cref="DateDescriber"/>.</param>
/// <param name="Flags">What a reader should know, as snake_case words.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct ResolvedDate(
    int Start, int End, string Value, string Timex3, string Kind, string Grain, Anchor Anchor, double Confidence, ImmutableArray<string> Flags, string Rule);
