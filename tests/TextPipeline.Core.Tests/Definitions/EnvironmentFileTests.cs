using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class EnvironmentFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("  export A = b c  ", "b c")]
    [InlineData("A=b # c", "b")]
    [InlineData("A=b#c", "b#c")]
    [InlineData("A=", "")]
    [InlineData("A='b # \"c\" \\n' # d", "b # \"c\" \\n")]
    [InlineData("A=\"b\\n\\t\\\"\\\\\\$ \\d # '\" # e", "b\n\t\"\\$ \\d # '")]
    [InlineData("# A=x\n\nA=b=c\nB=x", "b=c")]
    [InlineData("A=b\nA=c", "c")]
    [InlineData("\uFEFFA=b\r\nB=c\r\n", "b")]
    public void Read_Line_GivesItsValue(string content, string expected)
    {
        var diagnostics = new List<Diagnostic>();

        IReadOnlyDictionary<string, string> variables = EnvironmentFile.Read(_folder.Write(".env", content), diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(expected, variables["A"]);
    }

    [Fact]
    public void Read_FaultyLines_AreReportedWithoutTheirValues()
    {
        var diagnostics = new List<Diagnostic>();
        string path = _folder.Write(".env", "secret\n1A=secret\nA-B=secret\n=secret\nKEY=\"secret\n  KEY = 'secret\nKEY=\"secret\\\"\n");

        Assert.Empty(EnvironmentFile.Read(path, diagnostics));

        const string NoVariable = "error TP1073: a line is NAME=value, the name of letters, digits and '_'; a comment begins with '#'";
        const string Unclosed = "error TP1074: this quote has no partner on its line";
        Assert.Equal(
            [$":1:1: {NoVariable}", $":2:1: {NoVariable}", $":3:1: {NoVariable}", $":4:1: {NoVariable}", $":5:5: {Unclosed}", $":6:9: {Unclosed}", $":7:5: {Unclosed}"],
            diagnostics.Select(fault => fault.ToString()[path.Length..]));
    }

    [Fact]
    public void Read_MissingFile_SaysSo()
    {
        var diagnostics = new List<Diagnostic>();

        EnvironmentFile.Read("none.env", diagnostics);

        Assert.Equal("none.env: error TP1072: the file of variables cannot be read: there is no such file", diagnostics.Single().ToString());
    }
}
