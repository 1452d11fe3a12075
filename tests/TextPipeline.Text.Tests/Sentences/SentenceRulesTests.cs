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
    public void Parse_EndOfWord_StandsForAllWordsThatEndSo()
    {
        var splitter = new SentenceSplitter(SentenceRules.Parse("xx", new StringReader("[before_numbers]\n-strasse")));

        Assert.Single(splitter.Split("Es war in der Bergstrasse. 7 wohnten dort."));
        Assert.Equal(2, splitter.Split("Es war in der Bergstrasse. Da wohnten sie.").Count);
    }

    [Fact]
    public void Parse_ReportingVerb_CarriesASentenceOn()
    {
        var splitter = new SentenceSplitter(SentenceRules.Parse("xx", new StringReader("[reporting]\nquoth\n[starters]\nhe")));

        Assert.Single(splitter.Split("\"Who?\" Ann quoth."));
        Assert.Equal(2, splitter.Split("\"Who?\" He quoth.").Count);
    }

    [Theory]
    [InlineData("[doubled_terminators]\n፡", "ሀ፡፡ ለ፡ መ", 2)]
    [InlineData("[stops_are_pauses]", "Abend. Morgen", 1)]
    [InlineData("[ordinals_have_stops]", "Der 2. Mann", 1)]
    [InlineData("[ellipses_are_pauses]", "ሀገር... ለ", 1)]
    [InlineData("", "ሀገር... ለ", 2)]
    [InlineData("", "Der 2. Mann", 2)]
    [InlineData("", "Abend. Morgen", 2)]
    public void Parse_SectionWithoutWords_ChangesTheRule(string rules, string text, int sentences) =>
        Assert.Equal(sentences, new SentenceSplitter(SentenceRules.Parse("xx", new StringReader(rules))).Split(text).Count);

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
