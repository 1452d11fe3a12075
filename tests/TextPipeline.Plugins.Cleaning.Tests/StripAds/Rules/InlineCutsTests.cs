using TextPipeline.Plugins.Cleaning.StripAds.Packs;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Rules;

public sealed class InlineCutsTests
{
    private static readonly InlineCuts Cuts = new([new Rule { Reason = "a/b", Inline = ["IKLANIKLAN"], InlineBracketed = ["(Baca juga"] }]);

    [Theory]
    [InlineData("Harga naik.IKLANIKLAN", "Harga naik.")]
    [InlineData("Harga naik. IKLANIKLAN", "Harga naik.")]
    [InlineData("IKLANIKLAN Harga naik.", "Harga naik.")]
    [InlineData("Harga naik.IKLANIKLANStok turun.", "Harga naik.Stok turun.")]
    [InlineData("Kata IKLANIKLAN tertulis di papan.", "Kata IKLANIKLAN tertulis di papan.")]
    [InlineData("XIKLANIKLAN", "XIKLANIKLAN")]
    [InlineData("IKLANIKLANan", "IKLANIKLANan")]
    [InlineData("Harga naik (Baca juga: Stok [beras] turun) lagi.", "Harga naik lagi.")]
    [InlineData("Harga naik (Baca juga: stok\nturun) lagi.", "Harga naik (Baca juga: stok\nturun) lagi.")]
    [InlineData("Harga naik (Baca juga", "Harga naik (Baca juga")]
    public void Find_Phrase_IsCutWhereItIsGlued(string before, string after)
    {
        var cuts = new List<TextEdit>();
        Cuts.Find(before, cuts);
        Assert.Equal(after, Document.Create("a", before).Apply(cuts).Text);
    }
}
