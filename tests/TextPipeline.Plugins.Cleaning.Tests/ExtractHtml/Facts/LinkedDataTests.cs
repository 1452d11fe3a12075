using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Facts;

public sealed class LinkedDataTests
{
    [Theory]
    [InlineData("""{"headline":"A &amp; B","datePublished":"2024-01-02"}""", "A & B", "2024-01-02")]
    [InlineData("""{"@graph":[{"@type":"Person"},{"headline":"A","x":{"datePublished":"2024-01-02"}}]}""", "A", "2024-01-02")]
    [InlineData("""[{"headline":"A","datePublished":"2024-01-02"},{"headline":"B"}]""", "A", "2024-01-02")]
    [InlineData("""{"headline":"A","datePublished":"2024-01-02" oops""", "A", "2024-01-02")]
    [InlineData("""{"headline":{"@value":"A"},"datePublished":null}""", null, null)]
    [InlineData("""{"headline":"\uD800"}""", null, null)]
    [InlineData("""//<![CDATA[ {"headline":"A"} //]]>""", "A", null)]
    [InlineData("{&quot;headline&quot;:&quot;A&quot;}", "A", null)]
    [InlineData("{\"articleBody\":\"satu\ndua\",\"headline\":\"A\"}", "A", null)]
    [InlineData("nothing", null, null)]
    [InlineData("", null, null)]
    public void Read_Script_GivesTheFirstOfEach(string script, string? headline, string? published)
    {
        LinkedData data = LinkedData.Read([script]);

        Assert.Equal((headline, published), (data.Headline, data.Published));
    }

    [Theory]
    [InlineData("""{"author":{"@type":"Person","name":"Siti"}}""", "Siti")]
    [InlineData("""{"author":[{"name":"Siti"},{"@type":"Person","url":"https://a.example/b","name":"Budi"}]}""", "Siti|Budi")]
    [InlineData("""{"author":["Siti","Budi"],"creator":"Ani"}""", "Siti|Budi")]
    [InlineData("""{"author":"https://a.example/siti"}""", "")]
    [InlineData("""{"publisher":{"name":"Kabar","logo":{"name":"x"}},"author":{"name":"Siti"}}""", "Siti")]
    public void Read_Authors_GivesTheirNames(string script, string authors) => Assert.Equal(authors, string.Join('|', LinkedData.Read([script]).Authors));

    [Fact]
    public void Read_Article_GivesPublisherLanguageAndTexts()
    {
        LinkedData data = LinkedData.Read([
            """{"publisher":{"@type":"Organization","name":"Kabar"},"inLanguage":"id-ID","articleBody":"Isi.","recipeIngredient":["beras","gula"],"description":"Ringkas."}"""]);

        Assert.Equal(("Kabar", "id-ID"), (data.Publisher, data.Language));
        Assert.Equal(["Isi.", "beras", "gula"], data.Bodies);
        Assert.Equal(["Ringkas."], data.Descriptions);
    }

    [Fact]
    public void Read_DeepScript_StopsWithoutHarm() => Assert.Null(LinkedData.Read([new string('[', 1_000_000)]).Headline);
}
