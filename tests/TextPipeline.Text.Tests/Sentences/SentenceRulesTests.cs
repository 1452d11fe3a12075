using TextPipeline.Text.Sentences;

namespace TextPipeline.Text.Tests.Sentences;

public sealed class SentenceRulesTests
{
    [Fact]
    public void Parse_OwnAbbreviations_TakeEffect()
    {
        SentenceRules rules = SentenceRules.Parse("xx", new StringReader("[titles] # before names\nkpt\n[starters]\nda\n[abbreviations]\nblub"));
        var splitter = new SentenceSplitter(rules);

        Assert.Equal("xx", splitter.Language);
        Assert.Single(splitter.Split("Heute kam Kpt. Nemo an."));
        Assert.Single(splitter.Split("Es gab Blub. Nemo kam."));
        Assert.Equal(2, splitter.Split("Es gab Blub. Da kam Nemo.").Count);
    }

    [Fact]
    public void Parse_OwnTerminator_EndsSentences()
    {
        SentenceRules rules = SentenceRules.Parse("xx", new StringReader("[terminators]\n⁂"));

        Assert.Equal(2, new SentenceSplitter(rules).Split("Eins ⁂ Zwei").Count);
    }

    [Fact]
    public void Parse_WordOutsideASection_NamesTheLine()
    {
        var exception = Assert.Throws<FormatException>(() => SentenceRules.Parse("xx", new StringReader("[titles]\ndr\n[nonsense]\nword")));

        Assert.Equal("Line 4: words in a section 'nonsense', which there is not.", exception.Message);
    }

    [Fact]
    public void For_EveryShippedLanguage_Reads()
    {
        string[] files = [.. typeof(SentenceRules).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("sentences/", StringComparison.Ordinal))];

        Assert.True(files.Length > 40);
        foreach (string language in files.Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "common"))
        {
            Assert.Equal(language, SentenceRules.For(language).Language);
        }
    }
}
