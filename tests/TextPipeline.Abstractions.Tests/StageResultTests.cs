using System.Collections.Immutable;

namespace TextPipeline;

public sealed class StageResultTests
{
    private static readonly Document Parent = Document.Create("p", "text");

    [Fact]
    public void Split_Empty_Throws()
    {
        Assert.Throws<ArgumentException>(() => StageResult.Split());
        Assert.Throws<ArgumentException>(() => StageResult.Split(default(ImmutableArray<Document>)));
    }

    [Fact]
    public void Split_NullAmongThem_Throws() => Assert.Throws<ArgumentException>(() => StageResult.Split(Parent, null!));

    [Fact]
    public void Split_TwoOfOneIdentity_ThrowsAndNamesIt()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => StageResult.Split(Parent.Derive("1", "a"), Parent.Derive("1", "b")));
        Assert.Contains("'p/1'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_Children_KeepsTheirOrder()
    {
        var split = Assert.IsType<StageResult.SplitUp>(StageResult.Split(Parent.Derive("2", "b"), Parent.Derive("1", "a")));
        Assert.Equal(["p/2", "p/1"], split.Documents.Select(document => document.Id));
    }

    [Fact]
    public void Drop_WithoutReason_Throws() => Assert.Throws<ArgumentException>(() => StageResult.Drop(""));

    [Fact]
    public void Fail_WithoutReasonOrMessage_Throws()
    {
        Assert.Throws<ArgumentException>(() => StageResult.Fail("", "message"));
        Assert.Throws<ArgumentException>(() => StageResult.Fail("reason", ""));
    }

    [Fact]
    public void Emit_Null_Throws() => Assert.Throws<ArgumentNullException>(() => StageResult.Emit(null!));

    [Fact]
    public void StageResult_Subclasses_AreTheFourVerdicts() => Assert.Equal(
        ["Dropped", "Emitted", "Failed", "SplitUp"],
        typeof(StageResult).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StageResult))).Select(type => type.Name).Order(StringComparer.Ordinal));
}
