namespace TextPipeline.Testing;

public sealed class StageLawsTests
{
    [Fact]
    public void Check_LawfulStage_IsSilent()
    {
        Exception? error = Record.Exception(() => Check("none"));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("throw", "'d': it threw FormatException: no")]
    [InlineData("identity", "'d': it came out as 'other'")]
    [InlineData("silent", "'d': its text changed without a reason; change it with Apply or Rewrite\n'd': its text changed, and [Stage] does not say RewritesText")]
    [InlineData("rewrite", "'d': its text changed, and [Stage] does not say RewritesText\n'd': the reason 'Not snake case' is not snake_case")]
    [InlineData("assign", "'d': it gained annotation:extra, which Assigns does not name\n'd': it gained metadata:extra, which Assigns does not name")]
    [InlineData("split", "'d': it split off 'stranger', which is not derived from it")]
    [InlineData("drop", "'d': the reason 'Because I say so' is not snake_case")]
    [InlineData("fail", "'d': the reason 'no good' is not snake_case")]
    [InlineData("culture", "'d': it came out differently under the culture tr-TR\n'd': it came out differently under the culture ar-SA\n'd': it came out differently under the culture th-TH")]
    [InlineData("memory", "'d': it came out differently after other documents\n'd': it came out differently under the culture tr-TR\n'd': it came out differently under the culture ar-SA\n'd': it came out differently under the culture th-TH")]
    [InlineData("change_its_mind", "'d': it came out differently when it went in again")]
    public void Check_BrokenLaw_ThrowsAndNamesIt(string law, string breaches)
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Check(law));
        Assert.Equal($"The stage 'break_laws' breaks laws:\n{breaches}", error.Message);
    }

    [Fact]
    public void Check_ExampleOfTheGuide_IsLawful()
    {
        var bench = new StageBench<Example.Privacy.MaskEmailsStage, Example.Privacy.MaskEmailsOptions>();
        Exception? error = Record.Exception(() => StageLaws.Check(bench, Document.Create("d", "rina@example.org")));
        Assert.Null(error);
    }

    [Fact]
    public void Large_Texts_AreAMillionCharacters() => Assert.All(HardTexts.Large, text => Assert.InRange(text.Length, 999_000, 1_000_000));

    [Fact]
    public void Check_StageThatFailsWhereItIsCanceled_ThrowsAndNamesIt()
    {
        var bench = new StageBench<CanceledStage, SampleOptions>();
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => StageLaws.Check(bench, Document.Create("d", "text")));
        Assert.StartsWith("The stage 'fail_when_canceled' breaks laws:\n'd': canceled, it threw TimeoutException: too late", error.Message, StringComparison.Ordinal);
    }

    private static void Check(string law) => StageLaws.Check(new StageBench<LawBreaker, LawBreakerOptions>(new LawBreakerOptions { Law = law }), Document.Create("d", "text"));
}
