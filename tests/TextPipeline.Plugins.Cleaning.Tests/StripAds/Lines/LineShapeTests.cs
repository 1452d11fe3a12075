using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Lines;

public sealed class LineShapeTests
{
    [Theory]
    [InlineData("Warga berharap jembatan itu selesai sebelum musim hujan.", "Sentence")]
    [InlineData("\"Warga berharap jembatan itu selesai sebelum hujan.\"", "Sentence")]
    [InlineData("この橋は雨季の前に完成する見込みだという。", "Sentence")]
    [InlineData("Read more.", "None")]
    [InlineData("Harga Cabai di Pasar Induk Turun Lagi Pekan Ini", "Headline")]
    [InlineData("15 Wisata Pantai yang Sepi", "Headline")]
    [InlineData("1. Tol Dalam Kota arah timur", "None")]
    [InlineData("- Sabtu, 6 Juli", "None")]
    [InlineData("Lihat daftar lengkapnya berikut ini:", "None")]
    [InlineData("narkoba", "None")]
    [InlineData("", "Blank")]
    public void TraitsOf_Line_AreItsLooks(string line, string expected) => Assert.Equal(expected, LineShape.TraitsOf(line).ToString());
}
