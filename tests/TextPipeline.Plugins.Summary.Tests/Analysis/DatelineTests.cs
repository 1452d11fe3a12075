using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Tests.Analysis;

public class DatelineTests
{
    [Theory]
    [InlineData("Solo - Pasar itu terbakar.", "Solo - ")]
    [InlineData("Bandung, Kabar Kita -- Hujan turun.", "Bandung, Kabar Kita -- ")]
    [InlineData("Bandung, Kabar Kita - - Hujan turun.", "Bandung, Kabar Kita - - ")]
    [InlineData("JAKARTA (Warta) — Hujan turun.", "JAKARTA (Warta) — ")]
    [InlineData("Kabar.id, Ambon - \"Air naik,\" kata warga.", "Kabar.id, Ambon - ")]
    [InlineData("contoh.com - Hujan turun.", "contoh.com - ")]
    [InlineData("NEW YORK, Jan. 30 (Wire) - Rain fell.", "NEW YORK, Jan. 30 (Wire) - ")]
    [InlineData("(WIRE) Rain fell.", "(WIRE) ")]
    public void Length_Dateline_IsTaken(string sentence, string dateline) => Assert.Equal(dateline.Length, Dateline.Length(sentence));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("Hujan turun di Solo.")]
    [InlineData("Warga pesisir - yang lelah - pindah.")]
    [InlineData("Laga Persis Solo - Barito Putera ditunda.")]
    [InlineData("Solo - pasar lama.")]
    [InlineData("Solo-Yogya macet.")]
    [InlineData("Rata-rata naik - Hujan turun tiap hari.")]
    [InlineData("Solo -")]
    public void Length_NoDateline_IsZero(string sentence) =>
        Assert.Equal(0, Dateline.Length(sentence));
}
