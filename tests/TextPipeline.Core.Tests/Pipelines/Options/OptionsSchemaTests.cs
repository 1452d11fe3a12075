using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Tests.Pipelines.Options;

public sealed class OptionsSchemaTests
{
    [Fact]
    public void For_SampleOptions_DescribesEveryOptionInOrder() => Assert.Equal(
        [
            "packs: list of strings = [common, id] (1 to 3 items): The rule packs to use.",
            "words: whole number = 60 (between 1 and 10000): How many words to keep.",
            "bytes: whole number = 1099511627776 (at least 0)",
            "max_removed: number = 0.8 (more than 0 and at most 1)",
            "keep_quotes: true or false = true",
            "mode: annotate, rewrite or pass_through = annotate",
            "modes: list of annotate, rewrite or pass_through = []",
            "levels: list of whole numbers = [] (between 1 and 9)",
            "patience: duration = 90s (between 100ms and 1h)",
            "time_zone: string? (2 to 10 characters; the pattern '[A-Z].*')",
            "language: string = id (id or en)",
            "to: string = en (at most 5 characters)",
            "sentences: whole number?",
            "settings: mapping of strings = {}",
            "names: mapping of strings = {}",
            "filter: mapping of options = { kind: none, share: 0.5 }",
            "filters: list of mappings of options = []",
            "table: list of lists of strings = []",
            "pairs: whole number = 0",
            "stars: whole number = 3 (between 1 and 5)",
        ],
        Describe(OptionsSchema.For(typeof(SampleOptions))));

    [Fact]
    public void For_NestedRecord_DescribesItsOptions()
    {
        var filter = Assert.IsType<RecordOptionType>(OptionsSchema.For(typeof(SampleOptions)).Find("filter")?.Type);

        Assert.Equal(
            ["kind: string required", "share: number = 0.5 (between 0 and 1)", "inner: mapping of options?"],
            Describe(filter.Schema));
    }

    [Fact]
    public void For_RequiredOptions_GivesNoDefault() => Assert.Equal(
        ["provider: string required", "mode: annotate, rewrite or pass_through required", "packs: list of strings = [] (at least 1 item)"],
        Describe(OptionsSchema.For(typeof(RequiringOptions))));

    [Fact]
    public void For_UnsupportedAndUninitialized_StillDescribes() => Assert.Equal(
        ["home: Uri (not supported)?", "setter: string = ''", "mistyped: duration = 0s (at most 3 items)", "uninitialized: list of strings = []"],
        Describe(OptionsSchema.For(typeof(FaultyOptions))));

    [Fact]
    public void Find_UnknownName_GivesNull() => Assert.Null(OptionsSchema.For(typeof(SampleOptions)).Find("Packs"));

    private static IEnumerable<string> Describe(OptionsSchema schema) => schema.Options.Select(option =>
        $"{option.Name}: {option.Type.Word}{(option.IsNullable ? "?" : "")}{(option.IsRequired ? " required" : "")}"
        + (option.Default is null ? "" : $" = {option.Default}")
        + (option.Limits.IsEmpty ? "" : $" ({string.Join("; ", option.Limits)})")
        + (option.Description is null ? "" : $": {option.Description}"));
}
