using System.Collections.Immutable;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Records;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Records;

public sealed class DecisionRecorderTests : IDisposable
{
    private readonly StripAdsBench _bench = new();

    public void Dispose() => _bench.Dispose();

    private static StripAdsOptions Options(RecordLevel level, params string[] packs) => new() { Record = level, Packs = [.. packs] };

    [Fact]
    public void Record_None_AnnotatesNothing() =>
        Assert.Empty(_bench.Build(Options(RecordLevel.None, "common")).Emit("ADVERTISEMENT\nText.").Annotations);

    [Fact]
    public void Record_LineThatARuleTook_TellsAllOfIt()
    {
        _bench.Pack("mine", "version: 2024-03\nrules: [{ id: brand, exact: Kabar Desa }]");
        Document cleaned = _bench.Build(Options(RecordLevel.Removed, "mine")).Emit("Satu.\r\n  Kabar Desa \r\nDua.");
        Annotation removed = Assert.Single(cleaned.Annotations);
        Assert.Equal((RecordKeys.RemovedLine, new TextSpan(7, 0)), (removed.Type, removed.Span));
        Assert.Equal(
            """text="  Kabar Desa \r\n", line=2, from=7, to=22, stage="stage", kind="rule", rule="mine/brand", packs=["mine@2024-03"]""",
            string.Join(", ", removed.Features.Entries.Select(entry => $"{entry.Name}={System.Text.Encoding.UTF8.GetString(entry.Json.Span)}")));
    }

    [Fact]
    public void Record_LineAlongAndCut_NamesTheirKinds()
    {
        Document cleaned = _bench.Build(Options(RecordLevel.Removed, "common", "id")).Emit(
            "Baca juga:\nHarga Cabai di Pasar Induk Turun Lagi\nStok beras masih cukup sampai panen raya.ADVERTISEMENT\nHarga naik.\nADVERTISEMENT");
        Assert.Equal(
            [("rule", 1, "Baca juga:\n"), ("follow", 2, "Harga Cabai di Pasar Induk Turun Lagi\n"), ("inline", 3, "ADVERTISEMENT"), ("rule", 5, "\nADVERTISEMENT")],
            cleaned.Annotations.Select(annotation => (Text(annotation, RecordKeys.Kind), (int)annotation.Features.GetValueOrDefault(RecordKeys.Line, 0), Text(annotation, RecordKeys.Text))));
    }

    [Fact]
    public void Record_SeveralLinesAtTheEndWithoutABreak_TellsOfEachItsOwn()
    {
        _bench.Pack("mine", "version: 1\nrules: [{ id: a, exact: Satu }, { id: b, exact: Dua }, { id: c, exact: Tiga }]");
        Document cleaned = _bench.Build(Options(RecordLevel.Removed, "mine")).Emit("Teks tetap.\n\nSatu\nDua\n\nTiga");
        Assert.Equal(
            [("mine/a", 3, "\nSatu"), ("mine/b", 4, "\nDua\n"), ("mine/c", 6, "\nTiga")],
            cleaned.Annotations.Select(annotation => (Text(annotation, RecordKeys.Rule), (int)annotation.Features.GetValueOrDefault(RecordKeys.Line, 0), Text(annotation, RecordKeys.Text))));
    }

    [Fact]
    public void Record_PackWithoutVersion_IsToldByItsContent()
    {
        string Pack(string yaml)
        {
            _bench.Pack("mine", yaml);
            Annotation removed = Assert.Single(_bench.Build(Options(RecordLevel.Removed, "mine")).Emit("Menu").Annotations);
            return Assert.Single(removed.Features.GetValueOrDefault(RecordKeys.Packs, []));
        }

        string first = Pack("rules: [{ id: a, exact: Menu }]");
        Assert.Matches("^mine@[0-9a-f]{8}$", first);
        Assert.Equal(first, Pack("rules: [{ id: a, exact: Menu }]"));
        Assert.NotEqual(first, Pack("rules: [{ id: a, exact: [Menu, Peta] }]"));
    }

    [Fact]
    public void Record_Decisions_TellsWhatProtectedALine()
    {
        _bench.Pack("mine", """
            rules:
              - { id: ours, keep: true, exact: Menu }
              - { id: desa, phrase: desa, sentences: true }
            """);
        Document cleaned = _bench.Build(Options(RecordLevel.Decisions, "common", "mine")).Emit(
            "Share\n Menu\nWarga desa itu berkumpul di balai sejak pagi hari.\nMereka pulang ke desa ketika hujan turun deras.");
        Assert.Equal(
            [("allow", "Menu"), ("limit", "Warga desa itu berkumpul di balai sejak pagi hari."), ("limit", "Mereka pulang ke desa ketika hujan turun deras.")],
            cleaned.Annotations.Where(annotation => annotation.Type == RecordKeys.KeptLine)
                .Select(annotation => (Text(annotation, RecordKeys.Kind), cleaned.Text.Substring(annotation.Span.Start, annotation.Span.Length))));
    }

    private static string Text(Annotation annotation, MetadataKey<string> key) => annotation.Features.GetValueOrDefault(key, "");
}
