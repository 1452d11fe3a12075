namespace TextPipeline.Plugins.Script.Tests;

public sealed class ScriptMetadataTests
{
    private const string Members = """{"big":12345678901234567890.10,"list":[1, 2.50],"object":{"b":1e2,"a":{}},"title":"A \u0041","none":null}""";

    [Fact]
    public void Process_MembersRead_KeepTheirJsonToTheByte() => Assert.Equal(Members, ScriptBench.Emit(
        "const m = document.metadata; if (m.list[1] !== 2.5 || m.object.b !== 100 || m.title !== 'A A' || m.none !== null || m.other !== undefined) throw 'x';", "", Members).Metadata.Json());

    [Fact]
    public void Process_MemberAssigned_IsWrittenInItsPlaceAndTheOthersAreKept() => Assert.Equal(
        """{"big":12345678901234567890.10,"list":[1, 2.50],"object":{"b":1e2,"a":{}},"title":"B","none":null,"words":2,"tags":["x",{"y":true}]}""",
        ScriptBench.Emit("document.metadata.title = 'B'; document.metadata.words = 2; document.metadata.tags = ['x', { y: true }];", "", Members).Metadata.Json());

    [Fact]
    public void Process_InsideOfAMemberChanged_IsWritten() => Assert.Equal(
        """{"a":[1, 2.0],"b":{"c":[1,2,3]}}""", ScriptBench.Emit("document.metadata.b.c.push(3);", "", """{"a":[1, 2.0],"b":{"c":[1, 2]}}""").Metadata.Json());

    [Fact]
    public void Process_MemberDeletedOrUndefined_IsGone() =>
        Assert.Equal("""{"c":3}""", ScriptBench.Emit("delete document.metadata.a; document.metadata.b = undefined;", "", """{"a":1,"b":2,"c":3}""").Metadata.Json());

    [Fact]
    public void Process_MetadataReplaced_TakesTheNewMembers() =>
        Assert.Equal("""{"b":2,"c":true}""", ScriptBench.Emit("document.metadata = { c: true, b: 2 };", "", """{"a":1,"b":2}""").Metadata.Json());

    [Fact]
    public void Process_ValuesThatJsonLacks_BecomeWhatJsonMakesOfThem() => Assert.Equal(
        """{"n":null,"s":"\ud83d","o":{"x":1}}""",
        ScriptBench.Emit("Object.assign(document.metadata, { n: NaN, s: '\\ud83d', o: { x: 1, f() {} }, f() {} });").Metadata.Json());

    [Fact]
    public void Process_MemberNamedLikeAPrototype_IsData() => Assert.Equal(
        """{"__proto__":{"x":1},"constructor":"d"}""", ScriptBench.Emit("document.metadata.constructor = 'd';", "", """{"__proto__":{"x":1},"constructor":"c"}""").Metadata.Json());

    [Fact]
    public void Process_StringifyReplaced_ChangesNothing() =>
        Assert.Equal("""{"a":{"b":1}}""", ScriptBench.Emit("JSON.stringify = () => '{'; document.metadata.a = { b: 1 };").Metadata.Json());

    [Fact]
    public void Process_GetterThatThrows_FailsTheDocument() =>
        Assert.Equal("script_error", ScriptBench.Fail("document.metadata = { get a() { throw new Error('no'); } };").Reason);

    [Fact]
    public void Process_GetterThatLoops_FailsTheDocument() =>
        Assert.Equal("script_statements", ScriptBench.Fail("document.metadata = { get a() { for (;;) ; } };", new ScriptOptions { MaxStatements = 1000 }).Reason);

    [Fact]
    public void Process_MemberThatHoldsItself_FailsTheDocument() =>
        Assert.Equal("script_error", ScriptBench.Fail("const o = {}; o.o = o; document.metadata.o = o;").Reason);

    [Fact]
    public void Process_MemberNestedDeep_FailsTheDocument() =>
        Assert.Contains(ScriptBench.Fail("let a = []; for (let i = 0; i < 100000; i++) a = [a]; document.metadata.a = a;").Reason, (string[])["script_recursion", "script_memory", "script_error"]);
}
