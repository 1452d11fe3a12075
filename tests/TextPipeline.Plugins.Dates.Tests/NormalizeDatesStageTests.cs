using System.Collections.Immutable;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

public sealed class NormalizeDatesStageTests
{
    private const string Published = """{"language":"id","published":"2023-01-30T13:24:00+07:00"}""";

    private static StageBench<NormalizeDatesStage, NormalizeDatesOptions> Bench(NormalizeDatesOptions? options = null) => new(options);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t \r\n")]
    [InlineData("Tidak ada apa-apa di sini.")]
    [InlineData("\uD83D\uDE00\uD83D 29/\uDE00")]
    public void Process_TextWithoutDates_GivesTheSameDocument(string text)
    {
        Document document = Document.Create("a", text);

        Assert.Same(document, Bench().Emit(document));
    }

    [Fact]
    public void Process_WithoutPublishedAndDateline_GivesPartialValues()
    {
        FoundDate date = Assert.Single(Bench().Emit("Ia tiba Minggu (29/1).", """{"language":"id"}""").Dates());

        Assert.Equal(new FoundDate("Minggu (29/1)", "XXXX-01-29", "date", "none", 0.5), date);
    }

    [Fact]
    public void Process_RelativeWordWithoutAnchor_FindsNothing() =>
        Assert.Empty(Bench().Emit("Ia tiba kemarin.", """{"language":"id"}""").Dates());

    [Fact]
    public void Process_Dateline_SetsPublishedAndAnchorsTheRest()
    {
        Document document = Bench().Emit("Menteri Tiba\n30 Januari 2023 13:24 WIB\nIa tiba Minggu (29/1).\n", """{"language":"id"}""");

        Assert.Equal(["2023-01-30T13:24+07:00", "2023-01-29"], document.Dates().Select(date => date.Value));
        Assert.Equal("2023-01-30T13:24+07:00", document.Metadata.GetValueOrDefault(new MetadataKey<string>("published"), ""));
    }

    [Fact]
    public void Process_DatelineButSetPublishedOff_LeavesMetadataAlone()
    {
        Document document = Bench(new NormalizeDatesOptions { SetPublished = false }).Emit("30 Januari 2023\nIa tiba Minggu (29/1).\n", """{"language":"id"}""");

        Assert.Equal("2023-01-29", document.Dates()[1].Value);
        Assert.False(document.Metadata.Contains("published"));
    }

    [Fact]
    public void Process_DatelineAndPublished_KeepsPublished()
    {
        Document document = Bench().Emit("1 Mei 2020\nIa tiba Minggu (29/1).\n", Published);

        Assert.Equal("2023-01-29", document.Dates()[1].Value);
        Assert.Equal(Document.Create("a", "", document.Metadata).Metadata, document.Metadata);
    }

    [Theory]
    [InlineData("Asia/Jakarta", "2023-01-29T10:30+07:00")]
    [InlineData("WIT", "2023-01-29T10:30+09:00")]
    [InlineData("-03:00", "2023-01-29T10:30-03:00")]
    [InlineData("UTC", "2023-01-29T10:30Z")]
    [InlineData(null, "2023-01-29T10:30")]
    public void Process_TimeZone_CompletesClockTimes(string? zone, string expected) => Assert.Equal(
        expected, Bench(new NormalizeDatesOptions { TimeZone = zone }).Emit("Gempa 29 Januari 2023 pukul 10.30.", """{"language":"id"}""").Dates().Single().Value);

    [Fact]
    public void Process_TimeZone_CountsDaysThere() => Assert.Equal(
        "2023-01-30",
        Bench(new NormalizeDatesOptions { TimeZone = "WIB" }).Emit("Ia tiba kemarin.", """{"language":"id","published":"2023-01-30T22:00:00Z"}""").Dates().Single().Value);

    [Fact]
    public void Create_UnknownTimeZone_NamesTheOption()
    {
        StageOptionException error = Assert.Throws<StageOptionException>(() => Bench(new NormalizeDatesOptions { TimeZone = "Asia/Atlantis" }));

        Assert.Equal("time_zone", error.Option);
        Assert.Equal("there is no zone 'Asia/Atlantis': use an IANA name, such as Asia/Jakarta, one of data/zones.yaml, or an offset, such as +07:00", error.Message);
    }

    [Fact]
    public void Process_Rewrite_ReplacesWhatTheTextSpellsOut()
    {
        Document document = Bench(new NormalizeDatesOptions { Mode = NormalizeMode.Rewrite })
            .Emit("Pada 24 Februari 2022 perang pecah; Minggu (29/1) ia tiba kemarin.", Published);

        Assert.Equal("Pada 2022-02-24 perang pecah; Minggu (29/1) ia tiba kemarin.", document.Text);
        Assert.Equal(["2022-02-24", "Minggu (29/1)", "kemarin"], document.Dates().Select(date => date.Text));
        Assert.Equal([new TextChange("date_date", "24 Februari 2022", "2022-02-24")], document.Changes);
    }

    [Fact]
    public void Process_RewriteInferred_ReplacesRelativeDatesToo() => Assert.Equal(
        "Tiba 2023-01-29.",
        Bench(new NormalizeDatesOptions { Mode = NormalizeMode.Rewrite, RewriteInferred = true }).Emit("Tiba Minggu (29/1).", Published).Text);

    [Theory]
    [InlineData(RewriteStyle.Append, "Pada 24 Februari 2022 [2022-02-24] perang pecah.")]
    [InlineData(RewriteStyle.Placeholder, "Pada [DATE] perang pecah.")]
    internal void Process_RewriteAs_WritesTheStyle(RewriteStyle style, string expected) => Assert.Equal(
        expected,
        Bench(new NormalizeDatesOptions { Mode = NormalizeMode.Rewrite, RewriteAs = style }).Emit("Pada 24 Februari 2022 perang pecah.", Published).Text);

    [Theory]
    [InlineData(RewriteStyle.Replace)]
    [InlineData(RewriteStyle.Append)]
    [InlineData(RewriteStyle.Placeholder)]
    internal void Process_RewriteOfRewrittenText_ChangesNothing(RewriteStyle style)
    {
        var bench = Bench(new NormalizeDatesOptions { Mode = NormalizeMode.Rewrite, RewriteAs = style, RewriteInferred = true });
        string once = bench.Emit("Rapat 15-20 Januari 2025 dan Minggu (29/1) pukul 18.40 WIB sejak Mei 1998, kuartal II 2019, pekan lalu.", Published).Text;

        Assert.Equal(once, bench.Emit(once, Published).Text);
    }

    [Fact]
    public void Process_KindsAndConfidence_KeepOnlyThose()
    {
        const string Text = "Pada 24 Februari 2022, lalu kemarin, lalu Mei 1998.";

        Assert.Equal(["1998-05"], Bench(new NormalizeDatesOptions { Kinds = ["month"] }).Emit(Text, Published).Dates().Select(date => date.Value));
        Assert.Equal(["2022-02-24", "1998-05"], Bench(new NormalizeDatesOptions { MinConfidence = 0.95 }).Emit(Text, Published).Dates().Select(date => date.Value));
    }

    [Theory]
    [InlineData(DateOrder.Auto, "2022-03-02")]
    [InlineData(DateOrder.Mdy, "2022-02-03")]
    internal void Process_DateOrder_DecidesOpenDigits(DateOrder order, string expected) => Assert.Equal(
        expected, Bench(new NormalizeDatesOptions { DateOrder = order }).Emit("Berlaku 02/03/2022.", """{"language":"id"}""").Dates().Single().Value);

    [Theory]
    [InlineData(TimePreference.Past, "2023-01-25")]
    [InlineData(TimePreference.Future, "2023-02-01")]
    internal void Process_Prefer_TurnsBareWeekdays(TimePreference prefer, string expected) => Assert.Equal(
        expected, Bench(new NormalizeDatesOptions { Prefer = prefer }).Emit("Ia tiba Rabu.", Published).Dates().Single().Value);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"language":"und"}""")]
    [InlineData("""{"language":"tlh"}""")]
    [InlineData("""{"language":"../../etc"}""")]
    public void Process_UnknownLanguage_ReadsIndonesianAndEnglish(string metadata) => Assert.Equal(
        ["2022-02-24", "2022-02-25"], Bench().Emit("24 Februari 2022 and February 25, 2022", metadata).Dates().Select(date => date.Value));

    [Fact]
    public void Process_AnnotatedAlready_KeepsTheAnnotation()
    {
        Document document = Document.Create("a", "Pada 24 Februari 2022.", Metadata.Parse("""{"language":"id"}"""u8))
            .Annotate(new Annotation("date", new TextSpan(5, 16), Metadata.Parse("""{"value":"1999"}"""u8)));

        Assert.Equal("1999", Bench().Emit(document).Dates().Single().Value);
    }

    [Fact]
    public void Process_FileBesideThePipeline_TakesThePlaceOfTheShippedOne()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            File.WriteAllText(Path.Combine(folder, "data", "id.yaml"), "month 2: pebruwari\n");
            string plugin = Path.GetDirectoryName(typeof(NormalizeDatesStage).Assembly.Location)!;
            var bench = new StageBench<NormalizeDatesStage, NormalizeDatesOptions>(null, new FolderResources(folder, plugin));

            Assert.Equal("2022-02-24", bench.Emit("24 pebruwari 2022", """{"language":"id"}""").Dates().Single().Value);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Process_Dates_AreCounted()
    {
        var bench = Bench();

        bench.Emit("24 Februari 2022 dan 25 Maret 2022", """{"language":"id"}""");

        Assert.Equal(2, bench.Context.Counters["dates"]);
    }

    [Fact]
    public void Process_RelativeBase_TakesThePlaceOfPublished()
    {
        Document document = Bench(new NormalizeDatesOptions { RelativeBase = "2020-05-01" }).Emit("Ia tiba kemarin.", Published);

        Assert.Equal("2020-04-30", Assert.Single(document.Dates()).Value);
    }

    [Fact]
    public void Process_RequiredParts_LeavesOutDatesThatDoNotNameThem()
    {
        Document document = Bench(new NormalizeDatesOptions { RequiredParts = ["year", "day"] }).Emit("Ia tiba kemarin, bukan 3 Mei 2021.", Published);

        Assert.Equal("2021-05-03", Assert.Single(document.Dates()).Value);
    }

    [Fact]
    public void Process_ToTimeZone_MovesTimesWithAZoneAndNoOthers()
    {
        Document document = Bench(new NormalizeDatesOptions { ToTimeZone = "UTC" }).Emit("Dari 3 Mei 2021 pukul 05.00 WIB hingga petang; lalu 4 Mei 2021 pukul 06.00.", Published);

        Assert.Equal(["2021-05-02T22:00Z", "2021-05-04T06:00"], document.Dates().Select(date => date.Value));
    }

    [Fact]
    public void Create_UnknownRequiredPart_NamesTheOption()
    {
        StageOptionException error = Assert.Throws<StageOptionException>(() => Bench(new NormalizeDatesOptions { RequiredParts = ["moon"] }).Emit("x", "{}"));

        Assert.Equal("there is no part 'moon': use year, month, day or time", error.Message);
    }

    [Fact]
    public void Create_RelativeBaseThatIsNoMoment_NamesTheOption()
    {
        StageOptionException error = Assert.Throws<StageOptionException>(() => Bench(new NormalizeDatesOptions { RelativeBase = "soon" }).Emit("x", "{}"));

        Assert.Equal("'soon' is no moment: write it as 2023-01-30 or 2023-01-30T13:24", error.Message);
    }

    [Theory]
    [InlineData("2 July 2021 at 10:00", "2021-07-02T10:00+02:00")]
    [InlineData("2 January 2021 at 10:00", "2021-01-02T10:00+01:00")]
    [InlineData("28 March 2021 at 02:30", "2021-03-28T02:30+02:00")]
    public void Process_ZoneWithSummerTime_HasTheOffsetOfTheDay(string text, string expected)
    {
        Document document = Bench(new NormalizeDatesOptions { TimeZone = "Europe/Berlin" }).Emit(text, """{"language":"en"}""");

        Assert.Equal(expected, Assert.Single(document.Dates()).Value);
    }

    [Fact]
    public void Check_UsersFileWithALineThatIsNone_NamesFileAndLine()
    {
        string user = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(user, "data", "more"));
            File.WriteAllText(Path.Combine(user, "data", "more", "id.yaml"), "month 2: pebuari\nmounth 3: maret\n");
            var bench = new StageBench<NormalizeDatesStage, NormalizeDatesOptions>(
                resources: new FolderResources(user, Path.GetDirectoryName(typeof(NormalizeDatesStage).Assembly.Location)!));
            Assert.Equal(
                [new StageFinding(true, "'mounth 3: maret' is not 'key: form, form' with a key that the date parser knows; KEYS.md of the plugin names them") { File = "data/more/id.yaml", Line = 2, Column = 1 }],
                ((ICheckedStage)bench.Stage).Check());
        }
        finally
        {
            Directory.Delete(user, recursive: true);
        }
    }
}
