using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Removals;

public sealed class RemovalDiagnosticsTests
{
    [Fact]
    public void Messages_Each_SayWhatIsWrong()
    {
        Assert.Equal("error TP3701: 'a.jsonl:3' is no document and stays as it is: it is a number", RemovalDiagnostics.NoDocument("a.jsonl:3", "it is a number").ToString());
        Assert.Equal("error TP3702: the run of 'out' wrote no file of JSON lines; removals are read from such a file", RemovalDiagnostics.NoFile("out").ToString());
        Assert.Equal("error TP3703: 'a.jsonl:3' cannot be read: it is a number", RemovalDiagnostics.NotReadable("a.jsonl:3", "it is a number").ToString());
        Assert.All([RemovalDiagnostics.NoDocument("", ""), RemovalDiagnostics.NoFile(""), RemovalDiagnostics.NotReadable("", "")], finding => Assert.Equal(Severity.Error, finding.Severity));
    }
}
