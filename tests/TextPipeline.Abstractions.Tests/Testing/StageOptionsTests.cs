using Example.Privacy;

namespace TextPipeline.Testing;

public sealed class StageOptionsTests
{
    [Fact]
    public void Bench_OptionsAsYaml_AreThoseOfThePipeline()
    {
        var bench = new StageBench<MaskEmailsStage, MaskEmailsOptions>("mask: '***'");
        Assert.Equal("***", bench.Emit("rina@example.org").Text);
        Assert.Equal("<email>", new StageBench<MaskEmailsStage, MaskEmailsOptions>("").Emit("rina@example.org").Text);
    }

    [Theory]
    [InlineData("mask: ''", "options:1:7: error TP1106: option 'mask' must have")]
    [InlineData("mask: [", "options:1:7: error TP1007: ")]
    [InlineData("masc: x", "options:1:1: error TP")]
    [InlineData("- mask", "options: options are a mapping, such as 'mask: \"***\"'")]
    public void Read_WrongOptions_SaysWhatTheHostSays(string yaml, string finding)
    {
        StageOptionsException exception = Assert.Throws<StageOptionsException>(() => StageOptions.Read<MaskEmailsOptions>(yaml, "mask_emails"));
        Assert.StartsWith(finding, Assert.Single(exception.Findings), StringComparison.Ordinal);
        Assert.Equal(exception.Findings[0], exception.Message);
    }

    [Fact]
    public void Read_SeveralFaults_SaysAll()
    {
        StageOptionsException exception = Assert.Throws<StageOptionsException>(() => StageOptions.Read<MaskEmailsOptions>("mask: ''\nother: 1"));
        Assert.Equal(2, exception.Findings.Length);
    }
}
