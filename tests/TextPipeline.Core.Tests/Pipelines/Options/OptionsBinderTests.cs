using System.Collections.Immutable;
using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Tests.Pipelines.Options;

public sealed class OptionsBinderTests
{
    private static readonly SourcePosition Entry = new("p.yaml", 9, 3);

    [Fact]
    public void Bind_Nothing_GivesTheDefaults()
    {
        Assert.Equal(new SampleOptions().ToString(), Bind<SampleOptions>(null).ToString());
        Assert.Equal(new NoOptions(), Bind<NoOptions>(null));
    }

    [Fact]
    public void Bind_EveryType_GivesWhatTheFileSets()
    {
        SampleOptions options = Bind<SampleOptions>(
            """
            packs: [common, "42", 7]
            words: +10
            bytes: 9000000000
            max_removed: 2.5e-1
            keep_quotes: false
            mode: pass_through
            modes: [rewrite, "annotate"]
            levels: [1, 9]
            patience: 500ms
            to: no
            language: en
            sentences:
            settings: { zulu: "${KEY}", alpha: 3, mike: "" }
            names: { a: b }
            filter: { kind: length, share: 1, inner: { kind: inner } }
            filters: [{ kind: a }, { kind: b, inner: null }]
            table: [[a, b], []]
            """);

        Assert.Equal(["common", "42", "7"], options.Packs);
        Assert.Equal((10, 9_000_000_000, 0.25, false), (options.Words, options.Bytes, options.MaxRemoved, options.KeepQuotes));
        Assert.Equal(SampleMode.PassThrough, options.Mode);
        Assert.Equal([SampleMode.Rewrite, SampleMode.Annotate], options.Modes);
        Assert.Equal([1, 9], options.Levels);
        Assert.Equal(TimeSpan.FromMilliseconds(500), options.Patience);
        Assert.Equal(("no", "en", null, null), (options.To, options.Language, options.Sentences, options.TimeZone));
        Assert.Equal([new("zulu", "${KEY}"), new("alpha", "3"), new("mike", "")], options.Settings);
        Assert.Equal(ImmutableDictionary<string, string>.Empty.Add("a", "b"), options.Names);
        Assert.Equal(new SampleFilter { Kind = "length", Share = 1, Inner = new SampleFilter { Kind = "inner" } }, options.Filter);
        Assert.Equal([new SampleFilter { Kind = "a" }, new SampleFilter { Kind = "b" }], options.Filters);
        Assert.Equal(2, options.Table.Length);
        Assert.Equal(["a", "b"], options.Table[0]);
        Assert.Empty(options.Table[1]);
    }

    [Fact]
    public void Bind_DictionaryOfAPlugin_CannotBeChanged() =>
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, string>)Bind<SampleOptions>("settings: { a: b }").Settings).Clear());

    [Fact]
    public void Bind_MissingOption_IsReportedAtTheEntry()
    {
        var diagnostics = new List<Diagnostic>();

        Assert.Null(OptionsBinder.Bind(typeof(RequiringOptions), null, Entry, "requiring", diagnostics));

        Assert.All(diagnostics, diagnostic => Assert.Equal(Entry, diagnostic.Position));
    }

    [Fact]
    public void Bind_FaultsOfEarlierEntries_DoNotCount()
    {
        List<Diagnostic> diagnostics = [Diagnostic.Error("TP0000", null, "before")];

        Assert.NotNull(OptionsBinder.Bind(typeof(SampleOptions), null, Entry, "sample", diagnostics));
    }

    private static T Bind<T>(string? yaml)
    {
        var diagnostics = new List<Diagnostic>();
        var with = yaml is null ? null : SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics) as SourceMapping;
        object? options = OptionsBinder.Bind(typeof(T), with, Entry, "sample", diagnostics);
        Assert.Empty(diagnostics);
        return Assert.IsType<T>(options);
    }
}
