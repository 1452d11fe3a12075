using System.Text.Json;
using TextPipeline.Plugins.Cleaning.Training.Text;

namespace TextPipeline.Plugins.Cleaning.Tests.Training.Text;

public sealed class LabelledPageTests
{
    [Theory]
    [InlineData("""{"lang":"en","lines":[{"t":"Menu","keep":false},{"t":"A cat\nsat.","keep":true},{"t":"By Ada","keep":false,"opt":true}]}""", "-+?")]
    [InlineData("""{"text":"Menu\nA  cat sat\r\non the mat.\nFooter","keep":["A cat"],"drop":["Menu"]}""", "-+??")]
    [InlineData("""{"text":"Menu\nA  cat sat\non the mat.\nFooter","keep":["cat sat on the"],"drop":[]}""", "?++?")]
    [InlineData("""{"text":"A cat sat.\nSo it was that a cat sat. A cat sat. It did not move for an hour.","keep":["A cat sat."],"drop":[]}""", "?+")]
    public void Of_Page_LabelsItsLines(string json, string labels)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(labels, string.Concat(LabelledPage.Of("set", document.RootElement).Labels.Select(label => label switch { true => '+', false => '-', _ => '?' })));
    }

    [Fact]
    public void Of_PageWithHints_KeepsThemApartFromLabels()
    {
        using JsonDocument document = JsonDocument.Parse("""{"id":"1","text":"a\nb\nc","keep":["a"],"drop":[],"hints":[-1,1,0]}""");
        LabelledPage page = LabelledPage.Of("set", document.RootElement);
        Assert.Equal([null, true, false], page.Hints);
        Assert.Equal("1", page.Site);
    }
}
