using System.Text;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Pipelines.Conditions;

public sealed class ScriptConditionTests
{
    private const string Members = """{"language":"en","visits":12345678901234567890,"tags":["a","b"],"nested":{"deep":[{"x":1}]},"other-name":"o","length":7,"flag":false,"none":null}""";

    private static readonly Document Sample = Document.Create("d/1", "On 5 May, a text 😀.", Metadata.Parse(Encoding.UTF8.GetBytes(Members))).Annotate(
        new Annotation("date", new TextSpan(3, 5), Metadata.Parse("""{"value":"05-05","kind":"date"}"""u8)),
        new Annotation("sentence", new TextSpan(0, 20)));

    [Theory]
    [InlineData("language == 'en'", true)]
    [InlineData("language != 'en'", false)]
    [InlineData("language === 'en' && !flag", true)]
    [InlineData("unset === undefined", true)]
    [InlineData("unset == null && none === null", true)]
    [InlineData("unset?.member === undefined", true)]
    [InlineData("typeof unset == 'undefined'", true)]
    [InlineData("length == 20 && text.length == length", true)]
    [InlineData("metadata.length == 7", true)]
    [InlineData("metadata['other-name'] == 'o'", true)]
    [InlineData("'language' in metadata && !('unset' in metadata)", true)]
    [InlineData("id == 'd/1'", true)]
    [InlineData("tags.includes('b') && tags.length == 2", true)]
    [InlineData("nested.deep[0].x === 1", true)]
    [InlineData("visits > 1e19", true)]
    [InlineData("text.includes('😀')", true)]
    [InlineData("/\\d+ May/.test(text)", true)]
    [InlineData("count('date') == 1 && count('money') == 0 && count() == 2", true)]
    [InlineData("annotations.length == 2", true)]
    [InlineData("annotations.some(a => a.type == 'date' && a.text == '5 May' && a.start == 3 && a.end == 8 && a.value == '05-05')", true)]
    [InlineData("Math.max(1, 2) == 2 && isNaN(NaN) && Number('5') == 5", true)]
    [InlineData("`${language}-x` == 'en-x'", true)]
    [InlineData("language == 'id' ? false : length > 5", true)]
    public void Holds_Expression_DecidesByTheDocument(string expression, bool expected) => Assert.Equal(expected, ConditionSource.Compile(expression).Holds(Sample));

    [Theory]
    [InlineData("language", "it gave the string 'en', not true or false")]
    [InlineData("unset", "it gave undefined, not true or false")]
    [InlineData("none", "it gave null, not true or false")]
    [InlineData("tags", "it gave an array, not true or false")]
    [InlineData("nested", "it gave an object, not true or false")]
    [InlineData("language && length > 5 && visits", "it gave the number 1.2345678901234567E+19, not true or false")]
    [InlineData("unset.member == 1", "TypeError: Cannot read properties of undefined (reading 'member') (line 1, column 7)")]
    public void Holds_NeitherTrueNorFalse_SaysWhatCame(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<ConditionException>(() => ConditionSource.Compile(expression).Holds(Sample)).Message);

    [Fact]
    public void Holds_EmptyDocument_Decides() => Assert.True(ConditionSource.Compile("text == '' && length == 0 && count() == 0 && annotations.length == 0").Holds(Document.Create("x", "")));

    [Theory]
    [InlineData("(() => { for (;;) ; })()")]
    [InlineData("(function f() { return 1 + f(); })()")]
    [InlineData("'x'.repeat(5e8) == text")]
    [InlineData("'x'.padEnd(5e8) == text")]
    [InlineData("Array(1e9).fill(0) == 1")]
    [InlineData("Array(1e5).fill('x'.repeat(1e5)).join('') == text")]
    [InlineData("JSON.stringify([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30].reduce(a => [a, a], [1])) == text")]
    [InlineData("/^(a+)+$/.test('a'.repeat(40) + '!')")]
    [InlineData("System.IO.File.Exists('x')")]
    [InlineData("text.GetType() == 1")]
    [InlineData("[].constructor.constructor('return true')()")]
    [InlineData("Math['ran' + 'dom']() < 2")]
    [InlineData("text.localeCompare('x') == 0")]
    public void Holds_HostileExpression_FailsOnTheDocumentAlone(string expression)
    {
        ICondition condition = ConditionSource.Compile(expression);

        Assert.Throws<ConditionException>(() => condition.Holds(Sample));
        Assert.Throws<ConditionException>(() => condition.Holds(Sample));
    }

    [Fact]
    public void Holds_PollutedPrototypes_AreNotSeenByTheNextDocument()
    {
        ICondition pollutes = ConditionSource.Compile("Object.defineProperty(Object.prototype, 'seen', { value: 1 }) && ({}).seen === 1");
        ICondition looks = ConditionSource.Compile("({}).seen === undefined && [].seen === undefined");

        Assert.True(pollutes.Holds(Sample));
        Assert.True(pollutes.Holds(Sample));
        Assert.True(looks.Holds(Sample));
    }

    [Fact]
    public void Holds_MetadataThatIsChanged_LeavesTheDocumentAsItWas()
    {
        string before = Encoding.UTF8.GetString(Sample.Metadata.Entries[0].Json.Span);

        Assert.True(ConditionSource.Compile("Object.assign(metadata, { language: 'xx' }).language == 'xx'").Holds(Sample));

        Assert.Equal(before, Encoding.UTF8.GetString(Sample.Metadata.Entries[0].Json.Span));
    }

    [Fact]
    public void Holds_MetadataNamedLikeAPrototype_IsData()
    {
        Document document = Document.Create("x", "", Metadata.Parse("""{"__proto__":{"y":1},"constructor":"c"}"""u8));

        Assert.True(ConditionSource.Compile("metadata.constructor == 'c' && metadata.y === undefined && constructor == 'c'").Holds(document));
    }

    [Fact]
    public void Holds_MetadataNestedBeyondReason_Fails()
    {
        Document document = Document.Create("x", "", Metadata.Parse(Encoding.UTF8.GetBytes($$"""{"deep":{{new string('[', 5000)}}{{new string(']', 5000)}},"flat":1}""")));

        Assert.Throws<ConditionException>(() => ConditionSource.Compile("deep == 1").Holds(document));
        Assert.True(ConditionSource.Compile("flat == 1").Holds(document));
    }

    [Fact]
    public async Task Holds_ManyThreads_DecidesEachDocumentByItself()
    {
        ICondition condition = ConditionSource.Compile("number % 2 == 0 && text.startsWith(`n${number}`)");

        bool[] holds = await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => Task.Run(() =>
            condition.Holds(Document.Create($"{number}", $"n{number}", Metadata.Parse(Encoding.UTF8.GetBytes($$"""{"number":{{number}}}""")))))));

        Assert.Equal(Enumerable.Range(0, 2000).Select(number => number % 2 == 0), holds);
    }

    [Fact]
    public void Holds_LongText_Decides()
    {
        Document document = Document.Create("x", new string('a', 1_000_000) + " end");

        Assert.True(ConditionSource.Compile("length == 1000004 && text.endsWith('end') && !/^(a+)+b/.test('ab'.slice(1))").Holds(document));
    }
}
