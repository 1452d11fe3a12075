using System.Text.RegularExpressions;
using CsCheck;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

public sealed partial class NormalizeDatesPropertyTests
{
    private const string Published = """{"language":"id","published":"2023-01-30T13:24:00+07:00"}""";

    private static readonly string[] Pieces =
    [
        "30", "1", "29/1", "2023", "2022", "13.24", "13:24", "99", "0", "31/02/2023", "Senin", "Minggu", "Januari", "Mei", "Agustus", "WIB", "pukul", "jam", "pada",
        "lalu", "depan", "ini", "kemarin", "hari", "bulan", "tahun", "tiga", "sehari", "setelahnya", "akhir", "awal", "kuartal", "II", "hingga", "sampai", "dan",
        "-", "–", "/", ".", ",", "(", ")", ":", " ", "  ", "\n", "'", "\"", "+07:00", "T", "s.d.", "1980-an", "setengah", "malam", "pagi", "orang", "x", "\uD83D\uDE00", "\uD83D", "é",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(pieces => string.Concat(pieces)),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(pieces => string.Join(' ', pieces)),
        Gen.String[0, 80]);

    private static readonly StageBench<NormalizeDatesStage, NormalizeDatesOptions> Annotate = new();

    private static readonly StageBench<NormalizeDatesStage, NormalizeDatesOptions> Rewrite =
        new(new NormalizeDatesOptions { Mode = NormalizeMode.Rewrite, RewriteInferred = true });

    [GeneratedRegex(@"^(?:(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?|-W\d\d)?|\d{3}X|\d{2}XX|T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)(?:/(?!.*/)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    // TIMEX3 (TimeML 1.2.1, the attribute value): a date with a part of the day, a week or its end, a quarter, a half, a decade, a century.
    [GeneratedRegex(@"^(?:(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d(?:T(?:MO|MI|AF|EV|NI|\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?))?)?|-W\d\d(?:-WE)?|-Q[1-4]|-H[12])?|\d{3}|\d\d|T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex TimexSide();

    [Fact]
    public void Process_AnyText_GivesOrderedSpansInsideTheText() => Texts.Sample(text =>
    {
        int end = 0;
        foreach (Annotation annotation in Annotate.Emit(text, Published).Annotations)
        {
            Assert.True(annotation.Span.Start >= end && !annotation.Span.IsEmpty && annotation.Span.End <= text.Length);
            end = annotation.Span.End;
        }
    });

    [Fact]
    public void Process_AnyText_GivesWellFormedValues() => Texts.Sample(text =>
    {
        foreach (FoundDate date in Annotate.Emit(text, Published).Dates())
        {
            Assert.All(date.Value.Split('/'), side => Assert.Matches(Side(), side));
            Assert.Equal(date.Kind == "range" ? 2 : 1, date.Value.Split('/').Length);
        }
    });

    [Fact]
    public void Process_AnyText_NeverStartsOrEndsAnExpressionWithSpaceOrHalfABracket() => Texts.Sample(text =>
    {
        foreach (FoundDate date in Annotate.Emit(text, Published).Dates())
        {
            Assert.Equal(date.Text.Trim(), date.Text);
            Assert.Equal(date.Text.Count(character => character == '('), date.Text.Count(character => character == ')'));
        }
    });

    [Fact]
    public void Process_Twice_ChangesNothing() => Texts.Sample(text =>
    {
        Document once = Annotate.Emit(text, Published);
        Assert.Same(once, Annotate.Emit(once));
        Document rewritten = Rewrite.Emit(text, Published);
        Assert.True(rewritten.Annotations.IsEmpty || ReferenceEquals(rewritten, Rewrite.Emit(rewritten)));
    });

    [Theory]
    [InlineData("replace")]
    [InlineData("append")]
    [InlineData("placeholder")]
    public void Process_RewriteTwice_ChangesNothing(string style)
    {
        var bench = new StageBench<NormalizeDatesStage, NormalizeDatesOptions>(
            new NormalizeDatesOptions { Mode = NormalizeMode.Rewrite, RewriteAs = Enum.Parse<RewriteStyle>(style, ignoreCase: true), RewriteInferred = true });
        Texts.Sample(text =>
        {
            Document once = bench.Emit(text, Published);
            Assert.Equal(once.Text, bench.Emit(once).Text);
        });
    }

    [Fact]
    public void Process_AnyText_GivesWellFormedTimex3() => Texts.Sample(text =>
    {
        foreach (Annotation date in Annotate.Emit(text, Published).Annotations)
        {
            Assert.All(date.Features.GetValueOrDefault(new MetadataKey<string>("timex3"), "").Split('/'), side => Assert.Matches(TimexSide(), side));
        }
    });

    [Fact]
    public void Process_AnyText_DoesNotChangeItWhenAnnotating() => Texts.Sample(text => Assert.Equal(text, Annotate.Emit(text, Published).Text));

    [Theory]
    [InlineData("1")]
    [InlineData("/")]
    [InlineData("1/")]
    [InlineData("1-")]
    [InlineData("1.1:1/")]
    [InlineData("12 ")]
    [InlineData("(")]
    [InlineData("Senin (")]
    [InlineData("Senin, ")]
    [InlineData("1 Januari ")]
    [InlineData("1-2 ")]
    [InlineData("tiga hari ")]
    [InlineData("pukul ")]
    [InlineData("awal akhir ")]
    [InlineData("hingga ")]
    [InlineData("a'")]
    [InlineData("l'anno ")]
    [InlineData("next 2 weeks before ")]
    [InlineData("twenty past half ")]
    [InlineData("Easter 2018 ")]
    [InlineData("1-Jan-")]
    [InlineData("二〇")]
    [InlineData("日月年")]
    [InlineData("กุมภาพันธ์")]
    public void Process_AMegabyteOfOneThing_Ends(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.Equal(text.Length, Annotate.Emit(text, Published).Text.Length);
    }
}
