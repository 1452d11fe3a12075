using CsCheck;
using TextPipeline.Core.PipelineTests.Differences;

namespace TextPipeline.Core.Tests.PipelineTests.Differences;

public sealed class LineDifferenceTests
{
    private static readonly Gen<string> Text = Gen.OneOf("a\n", "b\n", "c\n", "\n", "a b\n", "x").Array[0, 14].Select(string.Concat);

    [Fact]
    public void Between_AnyTexts_HoldsBothInOrder() => Gen.Select(Text, Text).Sample((from, to) =>
    {
        List<DifferenceLine> lines = LineDifference.Between(from, to);
        Assert.Equal(from, string.Concat(lines.Where(line => line.Sign != '+').Select(line => line.Text)));
        Assert.Equal(to, string.Concat(lines.Where(line => line.Sign != '-').Select(line => line.Text)));
    });

    [Fact]
    public void Between_EqualTexts_HasNoChange() => Text.Sample(text => Assert.DoesNotContain(LineDifference.Between(text, text), line => line.Sign != ' '));

    [Fact]
    public void Between_OneLineTakenOut_IsOneChange()
    {
        List<DifferenceLine> lines = LineDifference.Between("a\nb\na\nc\n", "a\nb\nc\n");
        Assert.Equal([new(' ', "a\n"), new(' ', "b\n"), new('-', "a\n"), new(' ', "c\n")], lines);
    }

    [Fact]
    public void Between_HugeTexts_ReplacesTheMiddle()
    {
        string from = "same\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"a{i}\n")) + "end\n";
        string to = "same\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"b{i}\n")) + "end\n";
        List<DifferenceLine> lines = LineDifference.Between(from, to);
        Assert.Equal((5000, 5000, 2), (lines.Count(line => line.Sign == '-'), lines.Count(line => line.Sign == '+'), lines.Count(line => line.Sign == ' ')));
    }
}
