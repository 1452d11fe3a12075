using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Rules;

public sealed class JoinedMenuTests
{
    [Theory]
    [InlineData("Tentang KamiPedoman Media SiberKetentuan LayananKarirIklan", true)]
    [InlineData("About usContactPrivacy policyTermsHelp", true)]
    [InlineData("YouTube, TikTok, LinkedIn, WhatsApp dan PayPal", false)]
    [InlineData("Polisi kota Menangkap dua orang Pencuri", false)]
    [InlineData("JAKARTA-Grup musikalBunga dan teaterMalam tampil diBandung sertaSolo.", false)]
    [InlineData("Pekan 11Persik v PersisArema v BaritoBorneo v MaduraBali v Dewa", false)]
    [InlineData("#SatuUntukSemua #BersamaKitaBisa #AyoMaju", false)]
    [InlineData("", false)]
    public void IsMenu_Line_NeedsJoinsAndNoRunningText(string line, bool expected) => Assert.Equal(expected, JoinedMenu.IsMenu(line, 4));
}
