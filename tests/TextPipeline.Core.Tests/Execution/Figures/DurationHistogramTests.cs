using System.Diagnostics;
using CsCheck;
using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Tests.Execution.Figures;

public sealed class DurationHistogramTests
{
    private static readonly long TicksPerMicrosecond = Stopwatch.Frequency / 1_000_000;

    private static DurationHistogram Of(IEnumerable<long> microseconds)
    {
        var histogram = new DurationHistogram();
        foreach (long duration in microseconds)
        {
            histogram.Record(duration * TicksPerMicrosecond);
        }

        return histogram;
    }

    // From one microsecond to a quarter of an hour, each magnitude as often as the next.
    private static readonly Gen<long[]> Durations = Gen.Double[0, 9].Select(magnitude => (long)Math.Pow(10, magnitude)).Array[1, 300];

    [Fact]
    public void Percentile_OfAnyDurations_IsRightToATenth() => Gen.Select(Durations, Gen.Double[0, 1]).Sample((durations, share) =>
    {
        long exact = durations.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(share * durations.Length) - 1));
        double told = Of(durations).Percentile(share).TotalMicroseconds;
        Assert.InRange(told, exact * 0.93 - 1, exact * 1.07 + 1);
    });

    [Fact]
    public void Longest_OfAnyDurations_IsExact() => Durations.Sample(durations =>
        Assert.Equal(durations.Max(), Of(durations).Longest.TotalMicroseconds));

    [Fact]
    public void Add_OfParts_IsTheWhole() => Gen.Select(Durations, Durations).Sample((a, b) =>
    {
        DurationHistogram sum = Of(a);
        sum.Add(Of(b));
        Assert.Equal(Text(Of(a.Concat(b))), Text(sum));
        Assert.Equal(a.Length + b.Length, sum.Count);
    });

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Durations.Sample(durations =>
    {
        DurationHistogram written = Of(durations), read = DurationHistogram.Read(FiguresJson.Of(writer => written.Write(writer, "d")).GetProperty("d"));
        Assert.Equal((Text(written), written.Count, written.Max), (Text(read), read.Count, read.Max));
    });

    [Fact]
    public void Percentile_OfNothing_IsZero() => Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (new DurationHistogram().Percentile(0.5), new DurationHistogram().Longest));

    [Fact]
    public void Record_Extremes_AreKept()
    {
        var histogram = new DurationHistogram();
        histogram.Record(-1);
        histogram.Record(Stopwatch.Frequency * 3600 * 24);
        Assert.Equal((2, TimeSpan.Zero, TimeSpan.FromDays(1)), (histogram.Count, histogram.Percentile(0.5), histogram.Longest));
    }

    private static string Text(DurationHistogram histogram) => FiguresJson.Of(writer => histogram.Write(writer, "d")).GetRawText();
}
