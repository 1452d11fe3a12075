using System.Text;
using CsCheck;
using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding;

public sealed class RepairEncodingPropertyTests
{
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Bench = new();

    private static readonly Gen<string> Sentences = OneOf("Le café est à l’école.", "Größe und Maß – “gut”", "Rp 5.000 • naik 3 %…", "Ciò è più che però", "€ 20 · © 2024")
        .Array[1, 6].Select(parts => string.Join(' ', parts));

    [Fact]
    public void Process_Utf8ReadAsWindows1252_GivesTheTextBack() => Sentences.Sample(text =>
    {
        string misread = string.Concat(Encoding.UTF8.GetBytes(text).Select(value => Windows1252(value)));

        Assert.Equal(text, Bench.Emit(misread).Text);
    });

    [Fact]
    public void Process_AnyText_IsWhatTheChangesSay() =>
        OneOf("Ã", "©", "â", "€", "™", "ย", "ฉ", " ", "a", "В", "°", "\u0093", "\uFFFD", "\n", "😀", "\uD800").Array[0, 40].Select(parts => string.Concat(parts)).Sample(text =>
        {
            Document document = Bench.Emit(text);
            int place = 0;
            string rebuilt = text;
            foreach (TextChange change in document.Changes)
            {
                place = rebuilt.IndexOf(change.Removed, place, StringComparison.Ordinal);
                Assert.True(place >= 0);
                rebuilt = rebuilt.Remove(place, change.Removed.Length).Insert(place, change.Inserted);
                place += change.Inserted.Length;
            }

            Assert.Equal(document.Changes.IsEmpty, text == document.Text);
            Assert.DoesNotContain('\n', string.Concat(document.Changes.Select(change => change.Removed)));
        });

    [Fact]
    public void Process_RepairedText_StaysAsItIs() =>
        OneOf("Le marchÃ© est fermÃ©.", "Itâ€™s fine", "2024 ยฉ PT Contoh", "РџСЂРёРІРµС‚", "caf√© ouvert", "слово", "l’été", "คำไทย", "marchÃƒÂ©", "Donâ€\uFFFD", "\u0093Ya\u0094", "CORAÇÃO")
            .Array[0, 6].Select(parts => string.Join(' ', parts)).Sample(text =>
            {
                string once = Bench.Emit(text).Text;

                Assert.Equal(once, Bench.Emit(once).Text);
            });

    [Fact]
    public void Process_RandomLeadsAndContinuations_GiveAFixPoint() =>
        Gen.OneOf(Gen.Int[0, SuspectScan.LeadCharacters.Length - 1].Select(i => SuspectScan.LeadCharacters[i]),
            Gen.Int[0, SuspectScan.ContinuationCharacters.Length - 1].Select(i => SuspectScan.ContinuationCharacters[i]), Gen.Char['a', 'f'], Gen.Char['\u0080', '\u009F'],
            Gen.Char[' ', '!'], Gen.Char['À', 'ÿ'], Gen.Char['À', 'ÿ'], OneOf("Ã", "©", "â", "€", "™", "Â", "\u00A0", "\n", "茅", "鈥", "檚", "\uFFFD", "Đ", "Ñ").Select(text => text[0])).Array[0, 40]
            .Select(characters => new string(characters)).Sample(text =>
            {
                string once = Bench.Emit(text).Text;

                Assert.Equal(once, Bench.Emit(once).Text);
            }, iter: 2_000);

    [Fact]
    public void Process_WordsMisreadTwice_GiveTheTextBack() => Sentences.Sample(text =>
    {
        string misread = text;
        for (int layer = 0; layer < 2; layer++)
        {
            misread = string.Concat(Encoding.UTF8.GetBytes(misread).Select(value => Windows1252(value)));
        }

        Assert.Equal(text, Bench.Emit(misread).Text);
    });

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static char Windows1252(byte value)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return encoding.GetString([value])[0];
    }
}
