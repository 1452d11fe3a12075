using TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Content.Features;

public sealed class StatedTextTests
{
    private static readonly StatedText Text = new(["Harga beras di pasar naik lagi sejak pekan lalu. Pemerintah berjanji menurunkan harga itu.", "200 gram beras"]);

    [Theory]
    [InlineData("Harga beras di pasar naik lagi, sejak pekan lalu!", 2)]
    [InlineData("Pemerintah berjanji menurunkan harga itu.", 2)]
    [InlineData("Harga beras di pasar naik lagi sejak kemarin, kata pedagang", 1)]
    [InlineData("200 GRAM beras", 2)]
    [InlineData("gram beras", 0)]
    [InlineData("Baca juga berita tentang harga gula di pasar", 0)]
    [InlineData("", 0)]
    public void Find_Line_SaysHowMuchOfItIsThere(string line, int expected) => Assert.Equal(expected, Text.Find(line));

    [Fact]
    public void Find_NoText_FindsNothing() => Assert.Equal(0, new StatedText([]).Find("Harga beras di pasar naik lagi sejak pekan lalu."));
}
