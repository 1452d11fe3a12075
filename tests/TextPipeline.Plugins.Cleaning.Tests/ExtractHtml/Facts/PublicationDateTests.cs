using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Facts;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2024-03-05T07:30:00+07:00", "2024-03-05T07:30:00+07:00")]
    [InlineData("2024-03-05T07:30:00+0700", "2024-03-05T07:30:00+07:00")]
    [InlineData("2024-03-05T07:30:00.123Z", "2024-03-05T07:30:00.123+00:00")]
    [InlineData("2024-03-05T07:30", "2024-03-05T07:30:00+00:00")]
    [InlineData("2024-03-05 07:30:00", "2024-03-05T07:30:00+00:00")]
    [InlineData(" 2024-03-05 ", "2024-03-05T00:00:00+00:00")]
    [InlineData("2024/03/05 07:30:00", "2024-03-05T07:30:00+00:00")]
    [InlineData("20240305", "2024-03-05T00:00:00+00:00")]
    [InlineData("Tue, 05 Mar 2024 07:30:00 GMT", "2024-03-05T07:30:00+00:00")]
    [InlineData("Tue, 5 Mar 2024 07:30:00 +0700", "2024-03-05T07:30:00+07:00")]
    public void TryParse_MachineDate_IsRead(string text, string expected)
    {
        Assert.True(PublicationDate.TryParse(text, out DateTimeOffset date));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kemarin pagi")]
    [InlineData("05/03/2024")]
    [InlineData("2024-13-05")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("-----------")]
    public void TryParse_OtherText_IsNot(string? text) => Assert.False(PublicationDate.TryParse(text, out _));
}
