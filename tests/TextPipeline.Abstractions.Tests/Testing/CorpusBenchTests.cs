namespace TextPipeline.Testing;

public sealed class CorpusBenchTests
{
    private static readonly Document[] Corpus = [Document.Create("a", "one"), Document.Create("b", "three"), Document.Create("c", "")];

    [Fact]
    public void Constructor_StageThatNeverLearns_IsRefused() =>
        Assert.Equal("TextPipeline.Testing.SampleStage is no ICorpusStage.", Assert.Throws<ArgumentException>(() => new CorpusBench<SampleStage, SampleOptions>()).Message);

    [Fact]
    public void Learn_LawfulStage_GivesItWhatWasLearnedInOrder()
    {
        var bench = new CorpusBench<LearningStage, LearningOptions>();
        Assert.Equal("nothing known", bench.Bench.Emit("x").Text);
        ICorpusProfile profile = bench.Learn(Corpus);
        Assert.Equal("one three", bench.Bench.Emit("x").Text);
        Assert.Equal(["one", "three"], ((LearnedTexts)profile).Texts);
        Assert.Equal("The stage has a profile already.", Assert.Throws<InvalidOperationException>(() => bench.Learn(Corpus)).Message);
    }

    [Fact]
    public void ProfileOf_Documents_LeavesTheStageAsItIs()
    {
        var bench = new CorpusBench<LearningStage, LearningOptions>();
        Assert.Equal(["one", "three"], ((LearnedTexts)bench.ProfileOf(Corpus)).Texts);
        Assert.Equal("nothing known", bench.Bench.Emit("x").Text);
        Assert.Empty(bench.Observe(Corpus[2]));
        Assert.Equal("one"u8.ToArray(), bench.Observe(Corpus[0]));
    }

    [Theory]
    [InlineData("throw", "'b': observing it threw FormatException: no three")]
    [InlineData("change_its_mind", "'a': it was observed differently when it came again\n'b': it was observed differently when it came again\n'c': it was observed differently when it came again")]
    [InlineData("learn_at_random", "the same documents gave another profile")]
    [InlineData("merge_backwards", "the first 1 documents merged with the other ")]
    [InlineData("forget", "a profile of 1 documents, written, read and taught the other ")]
    public void Learn_BrokenLaw_ThrowsAndNamesIt(string law, string breach)
    {
        var bench = new CorpusBench<LearningStage, LearningOptions>(new LearningOptions { Law = law });
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => bench.Learn(Corpus));
        Assert.StartsWith("The stage breaks laws of learning:\n", error.Message, StringComparison.Ordinal);
        Assert.Contains(breach, error.Message, StringComparison.Ordinal);
        Assert.Equal("nothing known", bench.Bench.Emit("x").Text);
    }
}
