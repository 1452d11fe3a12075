using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Tests.IO.Outputs;

public sealed class OutputPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Decide(string? output, string? format, params string[] inputs)
    {
        InputFile[] files = [.. inputs.Select(name => new InputFile(name, name == "-" ? null : _folder.At(name), FileKind.Of(name).Format ?? InputFormat.Text, Compression.None))];
        var diagnostics = new List<Diagnostic>();
        string? path = output is null or "-" or "/dev/null" ? output : _folder.At(output);
        OutputPlan? plan = OutputPlan.Decide(path, format is null ? null : Enum.Parse<OutputFormat>(format), files, diagnostics);
        string decision = plan is null
            ? string.Join("\n", diagnostics)
            : $"{plan.Encoder.GetType().Name} {plan.DefaultRunFolder ?? "none"}";
        return decision.Replace(_folder.Path, "ROOT", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "a.txt", "TextEncoder none")]
    [InlineData("-", null, "a.html", "TextEncoder none")]
    [InlineData(null, "Jsonl", "a.txt", "JsonlEncoder none")]
    [InlineData(null, null, "a.jsonl", "JsonlEncoder none")]
    [InlineData(null, null, "a.txt b.txt", "JsonlEncoder none")]
    [InlineData(null, "Text", "a.txt b.txt", "TextEncoder none")]
    [InlineData("out.jsonl", null, "a.txt", "JsonlEncoder ROOT/out.jsonl.run")]
    [InlineData("out.jsonl.gz", null, "a.txt", "JsonlEncoder ROOT/out.jsonl.gz.run")]
    [InlineData("out.gz", null, "a.txt", "JsonlEncoder ROOT/out.gz.run")]
    [InlineData("out", "Jsonl", "a.txt", "JsonlEncoder ROOT/out.run")]
    [InlineData("out.txt", null, "a.txt", "TextEncoder ROOT/out.txt.run")]
    [InlineData("out.txt", "Text", "a.txt b.txt", "TextEncoder ROOT/out.txt.run")]
    [InlineData("out.jsonl", "Text", "a.txt", "TextEncoder ROOT/out.jsonl.run")]
    [InlineData("out", null, "a.txt", "FolderEncoder ROOT/out/_run")]
    [InlineData("out.jsonl/", null, "a.jsonl", "FolderEncoder ROOT/out.jsonl/_run")]
    [InlineData("/dev/null", null, "a.jsonl", "JsonlEncoder none")]
    [InlineData("/dev/null", null, "a.txt", "TextEncoder none")]
    public void Decide_Names_TellTheForm(string? output, string? format, string inputs, string expected)
    {
        Assert.SkipWhen(output == "/dev/null" && OperatingSystem.IsWindows(), "there are no devices in the file system");
        Assert.Equal(expected, Decide(output, format, inputs.Split(' ')));
    }

    [Fact]
    public void Decide_FolderThatIsThere_IsAFolderWhateverItsName()
    {
        Directory.CreateDirectory(_folder.At("x.jsonl"));
        Assert.Equal("FolderEncoder ROOT/x.jsonl/_run", Decide("x.jsonl", null, "a.txt"));
    }

    [Theory]
    [InlineData("a.txt", null, "a.txt", "error TP3101: the output 'ROOT/a.txt' is one of the inputs; name another file")]
    [InlineData("x/../a.txt", null, "a.txt", "error TP3101: the output 'ROOT/x/../a.txt' is one of the inputs; name another file")]
    [InlineData("a.jsonl", null, "a.jsonl.partial", "error TP3106: the run would write over the input 'ROOT/a.jsonl.partial'; name another output")]
    [InlineData("a.jsonl", null, "a.jsonl.run/quarantine.jsonl", "error TP3106: the run would write over the input 'ROOT/a.jsonl.run/quarantine.jsonl'; name another output")]
    [InlineData("in/", null, "in/sub/a.txt", "error TP3106: the run would write over the input 'ROOT/in/sub/a.txt'; name another output")]
    [InlineData("in/", "Jsonl", "a.txt", "error TP3102: the output 'ROOT/in/' is a folder and takes a text file for each document; for JSON lines name a file such as 'ROOT/in/documents.jsonl'")]
    [InlineData("out.txt", null, "a.txt b.txt", "error TP3103: the output 'ROOT/out.txt' is one text file, and there may be several documents; name a .jsonl file or a folder, or say --output-format text to have them in one file with headings")]
    public void Decide_OutputThatCannotBe_SaysWhy(string output, string? format, string inputs, string expected) =>
        Assert.Equal(expected, Decide(output, format, inputs.Split(' ')));

    [Fact]
    public void Decide_FolderBesideAnInput_IsFine() => Assert.Equal("FolderEncoder ROOT/in2/_run", Decide("in2/", null, "in/a.txt"));

    [Fact]
    public void NotWritable_Output_SaysWhy() =>
        Assert.Equal("error TP3104: the output 'x' cannot be written: disk full", OutputDiagnostics.NotWritable("x", "disk full").ToString());
}
