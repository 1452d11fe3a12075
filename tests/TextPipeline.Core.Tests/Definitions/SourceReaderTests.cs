using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class SourceReaderTests
{
    [Fact]
    public void Read_Mapping_GivesValuesAndPositions()
    {
        var root = Assert.IsType<SourceMapping>(Read("name: news\nlist:\r\n  - \"1\"\r  - 2\n  - |\n    block\nnothing:\n"));

        Assert.Equal(["name", "list", "nothing"], root.Members.Select(member => member.Key.Value));
        AssertScalar("news", isQuoted: false, 1, 7, root.Members[0].Value);
        var list = Assert.IsType<SourceSequence>(root.Members[1].Value);
        AssertScalar("1", isQuoted: true, 3, 5, list.Items[0]);
        AssertScalar("2", isQuoted: false, 4, 5, list.Items[1]);
        AssertScalar("block\n", isQuoted: true, 5, 5, list.Items[2]);
        AssertScalar("", isQuoted: false, 7, 9, root.Members[2].Value);
        Assert.True(((SourceScalar)root.Members[2].Value).IsNull);
    }

    [Fact]
    public void Read_CharactersBeyondAscii_CountUtf16UnitsAndOnlyLinesOfEditors()
    {
        var root = Assert.IsType<SourceMapping>(Read("a: '\u2028😀' # x\n😀: b\n"));

        Assert.Equal(new SourcePosition("p.yaml", 1, 4), root.Members[0].Value.Position);
        AssertScalar("😀", isQuoted: false, 2, 1, root.Members[1].Key);
        AssertScalar("b", isQuoted: false, 2, 5, root.Members[1].Value);
    }

    [Fact]
    public void Read_PairInAList_StandsWhereItsKeyDoes()
    {
        var list = Assert.IsType<SourceSequence>(Assert.IsType<SourceMapping>(Read("a: [b, c: d, ? e : f]\n")).Members[0].Value);

        Assert.Equal([5, 8, 14], list.Items.Select(item => item.Position.Column));
        AssertScalar("f", isQuoted: false, 1, 20, Assert.IsType<SourceMapping>(list.Items[2]).Members.Single().Value);
    }

    [Fact]
    public void Read_AnchorAfterQuotedKey_IsRead() =>
        Assert.Equal("10", Assert.IsType<SourceScalar>(Assert.IsType<SourceMapping>(Read("{ \"words\": &a 10 }")).Members.Single().Value).Value);

    [Fact]
    public void Read_FlowMapping_TakesEveryFormOfMember()
    {
        var root = Assert.IsType<SourceMapping>(Read("{a: , b: &x , c, 'd': [e], f: {g: h}, i: *x , j: # k,\n k ,\n}"));

        Assert.Equal(["a", "b", "c", "d", "f", "i", "j"], root.Members.Select(member => member.Key.Value));
    }

    [Fact]
    public void Read_ByteOrderMark_IsNoPartOfTheText() =>
        Assert.Equal("a", Assert.IsType<SourceMapping>(Read("\uFEFFa: b")).Members[0].Key.Value);

    [Fact]
    public void Read_Alias_IsTheNodeOfItsAnchor()
    {
        var root = Assert.IsType<SourceMapping>(Read("a: &x [1]\nb: *x\nc: &x [2]\nd: *x\n"));

        Assert.Same(root.Members[0].Value, root.Members[1].Value);
        Assert.Same(root.Members[2].Value, root.Members[3].Value);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("~", true)]
    [InlineData("null", true)]
    [InlineData("''", false)]
    [InlineData("'null'", false)]
    [InlineData("nothing", false)]
    public void IsNull_Scalar_IsYamlsNothingWithoutQuotes(string yaml, bool expected) =>
        Assert.Equal(expected, Assert.IsType<SourceScalar>(Assert.IsType<SourceMapping>(Read($"a: {yaml}")).Members[0].Value).IsNull);

    [Fact]
    public void Read_LargestFile_IsRead() =>
        Assert.NotNull(Read("a: " + new string('x', SourceLimits.Bytes - 3)));

    [Fact]
    public void Read_LargerFile_IsRefused() =>
        AssertFault("p.yaml: error TP1001: the file has 1048577 bytes; a pipeline file has at most 1048576", Bytes(new string('x', SourceLimits.Bytes + 1)));

    [Fact]
    public void Read_InvalidUtf8_IsRefusedAtTheByte()
    {
        AssertFault("p.yaml:2:4: error TP1002: the file is in another encoding; save it as UTF-8", [.. "a: ä\nb: "u8, 0xE4, .. "\n"u8]);
        AssertFault("p.yaml:1:1: error TP1002: the file is in another encoding; save it as UTF-8", [0xC3]);
    }

    [Fact]
    public void Read_Utf16_IsRefused()
    {
        AssertFault("p.yaml: error TP1002: the file is in UTF-16; save it as UTF-8", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a: b")]);
        AssertFault("p.yaml: error TP1002: the file is in UTF-16; save it as UTF-8", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("a: b")]);
    }

    [Theory]
    [InlineData('\0', "U+0000")]
    [InlineData('\u0007', "U+0007")]
    [InlineData('\u001B', "U+001B")]
    [InlineData('\u007F', "U+007F")]
    [InlineData('\u009B', "U+009B")]
    [InlineData('\uFFFE', "U+FFFE")]
    public void Read_ControlCharacter_IsRefusedAtItsPlace(char character, string name) => AssertFault(
        $"p.yaml:2:5: error TP1003: the control character {name} is not allowed; in a string in double quotes write it as \"\\u{name[2..]}\"",
        Bytes($"a: b\nc: d{character}e\n"));

    [Fact]
    public void Read_EscapedControlCharacter_IsRead() =>
        AssertScalar("\0", isQuoted: true, 1, 4, Assert.IsType<SourceMapping>(Read("a: \"\\0\"")).Members[0].Value);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    public void Read_DeepestNesting_IsRead(string open, string close) =>
        Assert.NotNull(Read(Repeat(open, SourceLimits.Depth) + Repeat(close, SourceLimits.Depth)));

    [Theory]
    [InlineData("[", 1, 33)]
    [InlineData("{", 1, 33)]
    [InlineData("[\n", 33, 1)]
    [InlineData("- ", 1, 65)]
    [InlineData("? ", 1, 65)]
    [InlineData("{a: ", 1, 129)]
    [InlineData("[{a: ", 1, 81)]
    public void Read_HundredThousandOpenCollections_StopsAtTheLimit(string open, int line, int column) =>
        AssertFault($"p.yaml:{line}:{column}: error TP1010: nested deeper than 32 levels", Bytes(Repeat(open, 100_000)));

    [Fact]
    public void Read_AliasAtTheLimitOfDepth_CountsWhatItStandsFor()
    {
        string anchor = "a: &x " + Repeat("[", 10) + Repeat("]", 10) + "\n";

        Assert.NotNull(Read(anchor + "b: " + Repeat("[", 21) + "*x" + Repeat("]", 21)));
        AssertFault("p.yaml:2:26: error TP1010: nested deeper than 32 levels", Bytes(anchor + "b: " + Repeat("[", 22) + "*x" + Repeat("]", 22)));
    }

    [Fact]
    public void Read_AliasBomb_StopsAtTheLimit()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        AssertFault("p.yaml:5:15: error TP1011: more than 20000 keys and values, each alias counted as often as it is used", Bytes(bomb.ToString()));
    }

    [Fact]
    public void Read_MostNodes_AreRead()
    {
        Assert.NotNull(Read(Repeat("- x\n", SourceLimits.Nodes - 1)));
        AssertFault("p.yaml:20000:3: error TP1011: more than 20000 keys and values, each alias counted as often as it is used", Bytes(Repeat("- x\n", SourceLimits.Nodes)));
    }

    [Theory]
    [InlineData("]")]
    [InlineData(": ")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("*a ")]
    [InlineData("---\n")]
    [InlineData("%TAG !e! x:\n")]
    [InlineData("'")]
    [InlineData("\"\\")]
    [InlineData("\"\\UFFFFFFFF")]
    [InlineData("- [x\n")]
    [InlineData("|\n")]
    [InlineData("\t")]
    [InlineData("\n\t")]
    [InlineData("a:\n\t")]
    [InlineData("- [}\n")]
    [InlineData("a: b\n")]
    public void Read_HostileRepetition_IsOneOrMoreFindingsInsideTheFile(string unit)
    {
        string yaml = Repeat(unit, SourceLimits.Bytes / unit.Length);
        var diagnostics = new List<Diagnostic>();

        PipelineDefinitionReader.Read("p.yaml", Bytes(yaml), diagnostics);

        Assert.NotEmpty(diagnostics);
        SourceAssert.Inside(yaml, diagnostics);
    }

    private static SourceNode? Read(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        SourceNode? root = SourceReader.Read("p.yaml", Bytes(yaml), diagnostics);
        Assert.Empty(diagnostics);
        return root;
    }

    private static void AssertFault(string expected, ReadOnlySpan<byte> yaml)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(SourceReader.Read("p.yaml", yaml, diagnostics));
        Assert.Equal([expected], diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    private static void AssertScalar(string value, bool isQuoted, int line, int column, SourceNode node)
    {
        var scalar = Assert.IsType<SourceScalar>(node);
        Assert.Equal((value, isQuoted, new SourcePosition("p.yaml", line, column)), (scalar.Value, scalar.IsQuoted, scalar.Position));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
