namespace TextPipeline.Core.Tests.Execution;

/// <summary>What a guard lets through, and the figures that it names.</summary>
public sealed class StageGuardTests
{
    [Theory]
    [InlineData("max_removed: 0.5", "1234567890", "12345", null)]
    [InlineData("max_removed: 0.5", "1234567890", "1234", "6 of 10 characters were removed (60 %), more than max_removed: 0.5")]
    [InlineData("max_removed: 0", "abc", "abcd", null)]
    [InlineData("max_removed: 0", "", "", null)]
    [InlineData("max_removed: 0.999", "abcdefgh", "", "8 of 8 characters were removed (100 %), more than max_removed: 0.999")]
    [InlineData("min_left: 3", "abcdef", "abc", null)]
    [InlineData("min_left: 3", "abcdef", "ab", "2 characters are left, fewer than min_left: 3")]
    [InlineData("digits_unchanged: true", "on 29 of 2023", "on 29/2023", null)]
    [InlineData("digits_unchanged: true", "on 29 of 2023", "on 29 of 2024", "the digits changed, which digits_unchanged forbids: the first difference is at digit 6")]
    [InlineData("digits_unchanged: true", "on 29 of 2023", "on 29", "the digits changed, which digits_unchanged forbids: the first difference is at digit 3")]
    [InlineData("digits_unchanged: true", "on", "on 1", "the digits changed, which digits_unchanged forbids: the first difference is at digit 1")]
    [InlineData("{}", "abc", "", null)]
    public async Task Check_ChangedText_IsHeldAgainstTheLimits(string guard, string before, string after, string? breach)
    {
        string yaml = $"stages: [{{ use: a, guard: {(guard[0] == '{' ? guard : $"{{ {guard} }}")} }}]";
        var stage = new FakeStage(document => StageResult.Emit(document.Rewrite(after, "test")));

        Assert.Equal(breach is null ? after : $"Quarantined a guard_breached: {breach}", await Walk.Through(yaml, before, ("a", stage)));
    }

    [Fact]
    public async Task Check_Split_IsHeldAgainstTheLimitsAsAWhole()
    {
        var halves = new FakeStage(document => StageResult.Split(document.Derive("1", "12345"), document.Derive("2", "67890")));
        var half = new FakeStage(document => StageResult.Split(document.Derive("1", "1234"), document.Derive("2", "")));

        Assert.Equal("12345\n67890", await Walk.Through("stages: [{ use: a, guard: { max_removed: 0.1, digits_unchanged: true } }]", "1234567890", ("a", halves)));
        Assert.StartsWith("Quarantined a guard_breached: 6 of 10", await Walk.Through("stages: [{ use: a, guard: { max_removed: 0.1 } }]", "1234567890", ("a", half)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Language_MustStay()
    {
        var toEnglish = new FakeStage(document => StageResult.Emit(document.With(MetadataKeys.Language, "en")));
        const string Yaml = "stages: [{ use: id }, { use: a, guard: { language_unchanged: true }, on_error: [b] }]";
        var indonesian = new FakeStage(document => StageResult.Emit(document.With(MetadataKeys.Language, "id")));

        Assert.Equal("b", await Walk.Through(Yaml, "", ("id", indonesian), ("a", toEnglish)));
        Assert.Equal("x", await Walk.Through(Yaml, "x", ("id", toEnglish), ("a", toEnglish)));
    }

    [Fact]
    public async Task Check_DropAndFailure_AreNotGuarded()
    {
        const string Yaml = "stages: [{ use: a, guard: { min_left: 100 } }]";

        Assert.Equal("Dropped a empty: ", await Walk.Through(Yaml, "", ("a", new FakeStage(_ => StageResult.Drop("empty")))));
        Assert.Equal("Quarantined a busy: busy", await Walk.Through(Yaml, "", ("a", new FakeStage(_ => StageResult.Fail("busy", "busy")))));
    }

    // A breach is what the stage did, and trying again would do it again: it takes on_error at once.
    [Fact]
    public async Task Check_PassThrough_LeavesTheDocumentAsItWas()
    {
        var stage = new FakeStage(document => StageResult.Emit(document.Rewrite("", "test")));
        Assert.Equal("long text [a: guard_breached]", await Walk.Through("stages: [{ use: a, guard: { min_left: 1 }, on_error: pass_through }]", "long text", ("a", stage)));
    }
}
