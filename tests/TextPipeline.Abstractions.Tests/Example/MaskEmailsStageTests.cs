using TextPipeline;
using TextPipeline.Testing;

namespace Example.Privacy;

public sealed class MaskEmailsStageTests
{
    [Fact]
    public void Process_AddressInTheText_IsMasked()
    {
        var bench = new StageBench<MaskEmailsStage, MaskEmailsOptions>("mask: '***'");
        Document document = bench.Emit("Write to rina@example.org, please.");
        Assert.Equal("Write to ***, please.", document.Text);
        Assert.Equal(["email_address"], document.Reasons());
        Assert.Equal(1, bench.Context.Counted("masked"));
    }
}
