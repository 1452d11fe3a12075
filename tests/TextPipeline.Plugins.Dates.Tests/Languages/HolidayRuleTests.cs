using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Tests.Languages;

public sealed class HolidayRuleTests
{
    [Theory]
    [InlineData("12-25", 2019, "2019-12-25")]
    [InlineData("11-22>4", 2019, "2019-11-28")]
    [InlineData("05-08>7", 2016, "2016-05-08")]
    [InlineData("easter", 2019, "2019-04-21")]
    [InlineData("easter", 1943, "1943-04-25")]
    [InlineData("easter-2", 2024, "2024-03-29")]
    [InlineData("easter+60", 2018, "2018-05-31")]
    [InlineData("orthodox", 2021, "2021-05-02")]
    [InlineData("orthodox", 2016, "2016-05-01")]
    public void DayIn_Rule_IsTheDayOfTheYear(string text, int year, string expected)
    {
        Assert.True(HolidayRule.TryParse(text, out int rule));
        Assert.Equal(expected, HolidayRule.DayIn(rule, year).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
