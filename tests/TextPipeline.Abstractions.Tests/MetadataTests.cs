using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace TextPipeline;

public sealed class MetadataTests
{
    private static readonly MetadataKey<string> TextKey = new("key");
    private static readonly MetadataKey<bool> FlagKey = new("key");
    private static readonly MetadataKey<long> WholeKey = new("key");
    private static readonly MetadataKey<double> NumberKey = new("key");
    private static readonly MetadataKey<DateTimeOffset> MomentKey = new("key");
    private static readonly MetadataKey<ImmutableArray<string>> ListKey = new("key");
    private static readonly MetadataKey<JsonElement> ElementKey = new("key");

    [Fact]
    public void With_AnyText_ReadsBackTheSameCodeUnits() => Texts.Any.Sample(text => Back(TextKey, text) == text);

    [Fact]
    public void With_AnyFlag_ReadsBackTheSame() => Gen.Bool.Sample(flag => Back(FlagKey, flag) == flag);

    [Fact]
    public void With_AnyWholeNumber_ReadsBackTheSame() => Gen.Long.Sample(number => Back(WholeKey, number) == number);

    [Fact]
    public void With_AnyFiniteNumber_ReadsBackTheSameBits() => Gen.Double.Where(double.IsFinite).Sample(number =>
        BitConverter.DoubleToInt64Bits(Back(NumberKey, number)) == BitConverter.DoubleToInt64Bits(number));

    [Fact]
    public void With_AnyMoment_ReadsBackTheSameClockAndOffset() =>
        Gen.Select(Gen.Long[DateTime.MinValue.Ticks + TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay], Gen.Int[-840, 840]).Sample((ticks, minutes) =>
        {
            var moment = new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
            return Back(MomentKey, moment).EqualsExact(moment);
        });

    [Fact]
    public void With_AnyListOfTexts_ReadsBackTheSame() => Texts.Any.Array[0, 5].Sample(texts => Back(ListKey, [.. texts]).SequenceEqual(texts));

    [Fact]
    public void With_AnyElement_ReadsBackTheSameJson() => JsonValues.Any.Sample(json =>
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Back(ElementKey, document.RootElement).GetRawText() == json;
    });

    [Fact]
    public void Parse_AnyMembers_KeepsEveryValueByteForByte() => JsonValues.Any.Array[0, 5].Sample(values =>
    {
        string json = $"{{ {string.Join(" , ", values.Select((value, index) => $"\"m{index}\" : {value}"))} }}";
        Metadata metadata = Metadata.Parse(Encoding.UTF8.GetBytes(json)).With(new MetadataKey<string>("added"), "x");
        Assert.Equal([.. values, "\"x\""], metadata.Entries.Select(entry => Encoding.UTF8.GetString(entry.Json.Span)));
        Assert.Equal([.. values.Select((_, index) => $"m{index}"), "added"], metadata.Entries.Select(entry => entry.Name));
    });

    [Fact]
    public void Parse_NestingOfTenThousandLevels_KeepsIt()
    {
        string deep = new string('[', 10_000) + new string(']', 10_000);
        Metadata metadata = Metadata.Parse(Encoding.UTF8.GetBytes($$"""{"deep":{{deep}},"flag":true}"""));
        Assert.Equal(deep, Encoding.UTF8.GetString(metadata.Entries[0].Json.Span));
        Assert.True(metadata.TryGet(new MetadataKey<JsonElement>("deep"), out JsonElement element));
        Assert.Equal(JsonValueKind.Array, element.ValueKind);
        Assert.False(metadata.TryGet(new MetadataKey<bool>("deep"), out _));
    }

    [Fact]
    public void Parse_HundredThousandMembers_KeepsThem()
    {
        string members = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"m{i}\":{i}"));
        Assert.Equal(100_000, Metadata.Parse(Encoding.UTF8.GetBytes($"{{{members}}}")).Entries.Length);
    }

    [Fact]
    public void Parse_LineBreaksBetweenTokens_PutsEveryValueOnOneLine()
    {
        Metadata metadata = Metadata.Parse("{\n \"a\": [\r\n 1,\n \"x\\ny\" ]\n}"u8);
        Assert.Equal("[ 1, \"x\\ny\" ]", Encoding.UTF8.GetString(Assert.Single(metadata.Entries).Json.Span));
    }

    [Fact]
    public void With_ElementOfSeveralLines_IsWrittenOnOneLine()
    {
        using JsonDocument document = JsonDocument.Parse("{\n  \"a\": 1\n}");
        Metadata metadata = Metadata.Empty.With(ElementKey, document.RootElement);
        Assert.Equal("{  \"a\": 1}", Encoding.UTF8.GetString(Assert.Single(metadata.Entries).Json.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1} {}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    public void Parse_NotOneObject_Throws(string json) => Assert.ThrowsAny<JsonException>(() => Metadata.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Parse_InvalidUtf8_Throws() => Assert.Throws<JsonException>(() => Metadata.Parse([.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void Parse_EscapedName_IsFoundByItsCharacters() =>
        Assert.True(Metadata.Parse("""{"\u0061\ud800":true}"""u8).TryGet(new MetadataKey<bool>("a\ud800"), out bool value) && value);

    [Theory]
    [InlineData("2023-01-30T13:24:05+07:00", "2023-01-30T13:24:05+07:00")]
    [InlineData("2023-01-30T13:24:05+0700", "2023-01-30T13:24:05+07:00")]
    [InlineData("2023-01-30T13:24+07:00", "2023-01-30T13:24:00+07:00")]
    [InlineData("2023-01-30T13:24:05Z", "2023-01-30T13:24:05+00:00")]
    [InlineData("2023-01-30 13:24", "2023-01-30T13:24:00+00:00")]
    [InlineData("2023-01-30", "2023-01-30T00:00:00+00:00")]
    [InlineData("2023-01-30T13:24:05.123456789-03:30", "2023-01-30T13:24:05.1234567-03:30")]
    public void TryGet_Moment_TakesIso8601(string text, string expected)
    {
        Metadata metadata = Metadata.Empty.With(TextKey, text);
        Assert.True(metadata.TryGet(MomentKey, out DateTimeOffset moment));
        Assert.Equal(expected, Encoding.UTF8.GetString(Metadata.Empty.With(MomentKey, moment).Entries[0].Json.Span).Trim('"'));
    }

    [Theory]
    [InlineData("\"10\"")]
    [InlineData("\"1/2/2023\"")]
    [InlineData("\"2023-02-30\"")]
    [InlineData("\"30 Januari 2023\"")]
    [InlineData("\"2023-01-30T13:24:05.123456789 or so\"")]
    [InlineData("\"0001-01-01T00:00+07:00\"")]
    [InlineData("1675059840")]
    [InlineData("null")]
    public void TryGet_NoMoment_IsFalse(string json) => Assert.False(Parse(json).TryGet(MomentKey, out _));

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("9223372036854775808")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void TryGet_NoWholeNumber_IsFalse(string json) => Assert.False(Parse(json).TryGet(WholeKey, out _));

    [Theory]
    [InlineData("1e400")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void TryGet_NoNumber_IsFalse(string json) => Assert.False(Parse(json).TryGet(NumberKey, out _));

    [Theory]
    [InlineData("[1]")]
    [InlineData("[\"a\",null]")]
    [InlineData("[[\"a\"]]")]
    [InlineData("\"a\"")]
    [InlineData("{}")]
    public void TryGet_NoListOfTexts_IsFalse(string json) => Assert.False(Parse(json).TryGet(ListKey, out _));

    [Fact]
    public void TryGet_Absent_IsFalse() => Assert.False(Metadata.Empty.TryGet(TextKey, out _));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void With_NumberThatJsonHasNot_Throws(double number) => Assert.Throws<ArgumentException>(() => Metadata.Empty.With(NumberKey, number));

    [Fact]
    public void With_Nothing_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Metadata.Empty.With(TextKey, null!));
        Assert.Throws<ArgumentNullException>(() => Metadata.Empty.With(ListKey, default));
        Assert.Throws<ArgumentException>(() => Metadata.Empty.With(ListKey, ["a", null!]));
        Assert.Throws<ArgumentException>(() => Metadata.Empty.With(ElementKey, default));
    }

    [Fact]
    public void With_ExistingMember_KeepsItsPlace()
    {
        Metadata metadata = Metadata.Parse("""{"a":1,"key":2,"b":3}"""u8).With(TextKey, "x");
        Assert.Equal(["a", "key", "b"], metadata.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void Without_Member_RemovesIt()
    {
        Metadata metadata = Metadata.Parse("""{"a":1,"b":2}"""u8);
        Assert.Equal(Metadata.Parse("""{"b":2}"""u8), metadata.Without("a"));
        Assert.Same(metadata, metadata.Without("c"));
        Assert.Same(Metadata.Empty, Metadata.Parse("""{"a":1}"""u8).Without("a"));
    }

    [Fact]
    public void Equals_SameBytes_IsTrueAndHashesAlike()
    {
        Metadata one = Metadata.Parse("""{"a":1,"b":"x"}"""u8), same = Metadata.Parse("""{ "a" : 1, "b" : "x" }"""u8);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Equal(one.Entries[0], same.Entries[0]);
        Assert.NotEqual(one, Metadata.Parse("""{"a":1.0,"b":"x"}"""u8));
        Assert.NotEqual(one, Metadata.Parse("""{"b":"x","a":1}"""u8));
    }

    [Fact]
    public void MetadataKey_UnsupportedType_ThrowsAndNamesTheTypes()
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => new MetadataKey<int>("count"));
        Assert.Equal("Metadata cannot hold System.Int32: use string, bool, long, double, DateTimeOffset, ImmutableArray<string> or JsonElement.", error.Message);
    }

    private static Metadata Parse(string json) => Metadata.Parse(Encoding.UTF8.GetBytes($$"""{"key":{{json}}}"""));

    private static T Back<T>(MetadataKey<T> key, T value)
    {
        Metadata metadata = Metadata.Empty.With(key, value);
        byte[] line = [.. "{\"key\":"u8, .. metadata.Entries[0].Json.Span, .. "}"u8];
        Assert.True(Metadata.Parse(line).TryGet(key, out T? back));
        return back;
    }
}
