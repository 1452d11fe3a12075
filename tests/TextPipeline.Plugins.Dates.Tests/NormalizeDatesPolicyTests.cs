using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

/// <summary>The options that decide over years, each against its default.</summary>
public sealed class NormalizeDatesPolicyTests
{
    private static string Values(string text, NormalizeDatesOptions options) => string.Join(
        "; ",
        new StageBench<NormalizeDatesStage, NormalizeDatesOptions>(options)
            .Emit(text, """{"language":"en","published":"2023-01-30T12:00:00"}""").Dates().Select(date => date.Value));

    [Theory]
    [InlineData(300, 90, "2023-04-05")]
    [InlineData(300, 30, "2022-04-05")]
    public void Process_DayWithoutYear_LiesAtMostDaysAhead(int back, int ahead, string value) =>
        Assert.Equal(value, Values("They met on April 5.", new NormalizeDatesOptions { DaysBack = back, DaysAhead = ahead }));

    [Theory]
    [InlineData(1950, "2040-03-01")]
    [InlineData(1930, "1940-03-01")]
    public void Process_YearOfTwoDigits_IsFromTheHundredYearsOfTheOption(int from, string value) =>
        Assert.Equal(value, Values("Dated March 1, '40.", new NormalizeDatesOptions { TwoDigitYearsFrom = from }));

    [Theory]
    [InlineData(true, "1998")]
    [InlineData(false, "")]
    public void Process_YearAlone_IsADateWhereBareYearsAre(bool bareYears, string value) =>
        Assert.Equal(value, Values("It has stood since 1998 there.", new NormalizeDatesOptions { BareYears = bareYears }));

    [Theory]
    [InlineData(false, "2022-12-05; 2023-01-29; 2019-05-14")]
    [InlineData(true, "2019-05-14")]
    public void Process_Strict_KeepsOnlyDatesSpelledOut(bool strict, string values) =>
        Assert.Equal(values, Values("Seen on December 5, then yesterday, and on May 14, 2019 too.", new NormalizeDatesOptions { Strict = strict }));
}
