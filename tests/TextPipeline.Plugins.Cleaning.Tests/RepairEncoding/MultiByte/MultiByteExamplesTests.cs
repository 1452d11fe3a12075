using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding.MultiByte;

public sealed class MultiByteExamplesTests
{
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Bench = new();

    [Theory]
    [InlineData("鏂囧瓧", "文字", "utf8_as_gbk")]
    [InlineData("涓\uE15F\u6783", "中文", "utf8_as_gbk")]
    [InlineData("I said 鈥淗ello鈥 and it鈥檚 fine", "I said “Hello鈥 and it’s fine", "utf8_as_gbk")]
    [InlineData("caf茅 ouvert", "café ouvert", "utf8_as_gbk")]
    [InlineData("le caf茅 pr猫s de la for锚t", "le café près de la forêt", "utf8_as_gbk")]
    [InlineData("馃槀 lucu", "😂 lucu", "utf8_as_gbk")]
    [InlineData("袩褉懈胁械褌", "Привет", "utf8_as_gbk")]
    [InlineData("銇傘亜", "あい", "utf8_as_gbk")]
    [InlineData("縺ゅ＞", "あい", "utf8_as_shift_jis")]
    [InlineData("蝗ｽ螳ｶ荳ｻ蟶ｭ", "国家主席", "utf8_as_shift_jis")]
    [InlineData("it窶冱 fine", "it’s fine", "utf8_as_shift_jis")]
    [InlineData("cafﾃｩ ouvert, mﾃｼde", "café ouvert, müde", "utf8_as_shift_jis")]
    [InlineData("m矇lange et for礙t", "mélange et forêt", "utf8_as_big5")]
    [InlineData("m챕lange et for챗t", "mélange et forêt", "utf8_as_euc_kr")]
    [InlineData("m辿lange et for棚t", "mélange et forêt", "utf8_as_euc_jp")]
    [InlineData("ÖÐ¹ú", "中国", "gbk_as_windows_1252")]
    [InlineData("ƒAƒ‹", "アル", "shift_jis_as_windows_1252")]
    [InlineData("‚±‚ñ‚É‚¿‚Í", "こんにちは", "shift_jis_as_windows_1252")]
    [InlineData("¤³¤ó¤Ë¤Á¤Ï", "こんにちは", "euc_jp_as_windows_1252")]
    [InlineData("ÇÑ±¹¾î", "한국어", "euc_kr_as_windows_1252")]
    public void Process_EastAsianEncoding_IsUndoneWithItsNameAsReason(string misread, string meant, string reason)
    {
        Document document = Bench.Emit(misread);

        Assert.Equal(meant, document.Text);
        Assert.All(document.Changes, change => Assert.Equal(reason, change.Reason));
    }

    [Theory]
    [InlineData("娴嬭瘯涓\uFFFD", "测试\uFFFD")]
    public void Process_LostBytesInAProvenLine_BecomeOneReplacementCharacterEach(string misread, string meant) => Assert.Equal(meant, Bench.Emit(misread).Text);

    [Fact]
    public void Process_MisreadLineAmongOthers_ReplacesNothingElse()
    {
        Document document = Bench.Emit("市政府开通了新桥。\n鏂囧瓧\n茅台 的味道");

        Assert.Equal(new TextChange("utf8_as_gbk", "鏂囧瓧", "文字"), Assert.Single(document.Changes));
    }

    [Theory]
    [InlineData("市政府开通了一座新桥，两岸村民去集市的路程缩短了一半。“这座桥我们盼了二十年”，村长说。")]
    [InlineData("縣政府開通了一座新橋，關於鐵路錄音、類別、顯示與預算的問題")]
    [InlineData("市は新しい橋を開通させた。「とても便利です」と村人は話した。ｶﾀｶﾅ ﾃｨｯｼｭ")]
    [InlineData("시는 새 다리를 개통했다. iPhone처럼 TV첫 방송, PC방에서")]
    [InlineData("WiFi么 iPhone录音 App猫 KTV路 T恤 A股 B超 卡拉OK")]
    [InlineData("茅台 贵州茅台 涓流 鈥 锟斤拷 烫烫烫 屯屯屯")]
    [InlineData("繝\uFFFD繧ｹ繝\uFFFD")]
    [InlineData("繝・せ繝")]
    [InlineData("ÀÁÂÃÄÅ ÆÇÈÉÊË")]
    [InlineData("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß")]
    [InlineData("ÄÖÜß ÉÈÊË")]
    [InlineData("Ïðèâåò, ìèð")]
    [InlineData("ÊÇÑÊ´Õ¤ÃÑº")]
    [InlineData("“Éire” – ‘ÁÉÍÓÚ’… ƒ(x) = x²")]
    [InlineData("‚Gut‘, sagte er. ‚Nein‘.")]
    public void Process_LookAlike_Stays(string text) => Assert.Equal(text, Bench.Emit(text).Text);

    [Theory]
    [InlineData("鏂囧瓧")]
    [InlineData("涓")]
    [InlineData("ﾃｩ")]
    [InlineData("a茅")]
    [InlineData("繝\uFFFD")]
    [InlineData("ÖÐ¹ú")]
    public void Process_AMegabyteOfOne_Ends(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 500_000 / unit.Length));

        Assert.InRange(Bench.Emit(text).Text.Length, 1, text.Length);
    }
}
